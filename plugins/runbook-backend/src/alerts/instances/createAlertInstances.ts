import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  AlertmanagerStatus,
  alertWebhookEndpoints,
} from 'backstage-plugin-runbook-common';
import { json, Router } from 'express';
import { ServiceDirectory } from '../../catalog';
import { AlertmanagerConfig, AlertsConfig } from '../../config';
import { MountContext, mountEndpoints } from '../../http';
import { createAlertmanagers } from './alertmanagers';
import { AlertReceiver } from './AlertReceiver';
import { AlertReceiverAccess } from './AlertReceiverAccess';
import { CurrentMatcher, KnownService } from './CurrentMatcher';
import { InstanceUpkeep } from './InstanceUpkeep';
import { AlertPublisher, AlertSignals } from './publishing';
import { reportAlerts } from './reportAlerts';
import { AlertmanagerSource, JsonSource } from './sources';
import {
  AlertInstanceStore,
  DatabaseAlertInstanceStore,
  DatabaseFiringStore,
  FiringStore,
} from './store';

/** What fires, and how the portal is told of it. */
export interface AlertInstances {
  store: AlertInstanceStore;
  /** Services that alerts are given to, by full reference. */
  services(): Promise<ReadonlyMap<string, KnownService>>;
  /** Orders and counts what fires. */
  firing: FiringStore;
  /** How the Alertmanagers stand that are asked. */
  alertmanagers(): Promise<AlertmanagerStatus[]>;
  /** Lets the webhooks, and nothing else, take large bodies; before any other reading of bodies. */
  mountBodies(router: Router): void;
  /** Mounts the webhooks. */
  mount(router: Router, context: MountContext): void;
}

/** Puts the receiving and keeping of alerts together. */
export async function createAlertInstances(options: {
  auth: AuthService;
  config: AlertsConfig;
  /** Those to ask. */
  alertmanagers: readonly AlertmanagerConfig[];
  database: DatabaseService;
  directory: ServiceDirectory;
  events: EventsService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  signals: SignalsService;
  now?: () => number;
}): Promise<AlertInstances> {
  const { config, alertmanagers, metrics, now = Date.now } = options;
  const store = await DatabaseAlertInstanceStore.create(options);
  const asked = alertmanagers.map(({ name }) => name);
  const firing = await DatabaseFiringStore.create({ ...options, asked });
  const signals = new AlertSignals(options);
  const publisher = new AlertPublisher({ ...options, signals });
  const publish = publisher.publish.bind(publisher);
  const parts = {
    ...options,
    now,
    store,
    matcher: new CurrentMatcher({ ...options, now }),
    publish,
  };
  await new InstanceUpkeep({ ...parts, keepDays: config.keepDays }).schedule(
    options.scheduler,
  );
  const receiver = new AlertReceiver({
    ...parts,
    asked,
    sources: [
      new AlertmanagerSource(alertmanagers),
      ...[...config.sources].map(
        ([name, source]) => new JsonSource(name, source),
      ),
    ],
  });
  const { statuses } = await createAlertmanagers({
    ...parts,
    // Every tab tells how they stand.
    onStanding: () => signals.changed(),
  });
  reportAlerts(metrics, { store, statuses, now });
  return {
    store,
    services: () => parts.matcher.services(),
    firing,
    alertmanagers: statuses,
    mountBodies: router => {
      const { receiveJson } = alertWebhookEndpoints;
      router.post(receiveJson.path, json({ limit: '1mb' }));
    },
    mount: (router, context) =>
      mountEndpoints(
        router,
        alertWebhookEndpoints,
        {
          receiveAlertmanager: ({ body }) =>
            receiver.receive('alertmanager', body),
          receiveJson: ({ body, params }) =>
            receiver.receive(params.source, body),
        },
        { ...context, access: new AlertReceiverAccess(options) },
      ),
  };
}

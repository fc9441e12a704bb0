import {
  AuthService,
  DatabaseService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { alertWebhookEndpoints } from 'backstage-plugin-runbook-common';
import { json, Router } from 'express';
import { ServiceDirectory } from '../../catalog';
import { AlertsConfig } from '../../config';
import { MountContext, mountEndpoints } from '../../http';
import { SelectingService } from '../matching';
import { AlertReceiver } from './AlertReceiver';
import { AlertReceiverAccess } from './AlertReceiverAccess';
import { CurrentMatcher } from './CurrentMatcher';
import { InstanceUpkeep } from './InstanceUpkeep';
import { AlertmanagerSource, JsonSource } from './sources';
import { AlertInstanceStore, DatabaseAlertInstanceStore } from './store';

/** What fires, and how the portal is told of it. */
export interface AlertInstances {
  store: AlertInstanceStore;
  /** Services that alerts are given to. */
  services(): Promise<readonly SelectingService[]>;
  /** Lets the webhooks, and nothing else, take large bodies; before any other reading of bodies. */
  mountBodies(router: Router): void;
  /** Mounts the webhooks. */
  mount(router: Router, context: MountContext): void;
}

/** Puts the receiving and keeping of alerts together. */
export async function createAlertInstances(options: {
  auth: AuthService;
  config: AlertsConfig;
  database: DatabaseService;
  directory: ServiceDirectory;
  logger: LoggerService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  now?: () => number;
}): Promise<AlertInstances> {
  const { config, now = Date.now } = options;
  const store = await DatabaseAlertInstanceStore.create(options);
  const parts = {
    ...options,
    now,
    store,
    matcher: new CurrentMatcher({ ...options, now }),
  };
  await new InstanceUpkeep({ ...parts, keepDays: config.keepDays }).schedule(
    options.scheduler,
  );
  const receiver = new AlertReceiver({
    ...parts,
    sources: [
      new AlertmanagerSource(),
      ...[...config.sources].map(
        ([name, source]) => new JsonSource(name, source),
      ),
    ],
  });
  return {
    store,
    services: () => parts.matcher.services(),
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

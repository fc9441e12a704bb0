import {
  DatabaseService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  incidentDeclareEndpoints,
  incidentDeclarePermission,
  incidentEndpoints,
  incidentListEndpoints,
  incidentPermissions,
  incidentWebhookEndpoints,
  incidentWebhooksPermission,
  incidentWorkEndpoints,
  postmortemEndpoints,
  serviceIncidentEndpoints,
} from 'backstage-plugin-runbook-common';
import { Router } from 'express';
import { AlertInstanceStore, Alerts } from '../alerts';
import { PeopleDirectory, ServiceAccess, ServiceDirectory } from '../catalog';
import { ResponseConfig, WebhookConfig } from '../config';
import { MountContext, mountEndpoints } from '../http';
import { Outbox } from '../outbox';
import {
  requireForAll,
  runbookIncidentResourceRef,
  runbookIncidentRules,
} from '../permissions';
import { OnCallFinder } from '../rotations';
import { RunbookLibrary } from '../runbooks';
import {
  IncidentAccess,
  IncidentPermissions,
  ServiceIncidentAccess,
} from './access';
import { IncidentAnswers } from './answers';
import { createTelling } from './events';
import { AlertFollower, RotationFollower } from './following';
import { IncidentWriter } from './IncidentWriter';
import { loadResources } from './loadResources';
import { pageOnWrite, PageSender, PageStepper } from './paging';
import {
  PostmortemKeeper,
  PostmortemLedger,
  ReminderSender,
  remindOnWrite,
} from './postmortems';
import {
  createDeclareHandlers,
  createListHandlers,
  createPostmortemHandlers,
  createServiceHandlers,
  createTransitionHandlers,
  createWorkHandlers,
} from './routes';
import { SnapshotTaker } from './snapshot';
import { DatabaseIncidentStore } from './store';
import { createWebhookHandlers } from './webhooks';

/** What the domain of incidents gives to the plugin. */
export interface Incidents {
  /** Mounts the endpoints of incidents. */
  mount(router: Router, context: MountContext): void;
  /** Who owes postmortems. */
  postmortems: PostmortemLedger;
}

/** Puts the domain together: store, permissions, paging, what it follows, and endpoints. */
export async function createIncidents(options: {
  /** Lets a caller at a service. */
  access: ServiceAccess;
  alerts: Pick<Alerts, 'procedures'>;
  config: ResponseConfig;
  database: DatabaseService;
  directory: ServiceDirectory;
  events: EventsService;
  firing: Pick<AlertInstanceStore, 'listFiring'>;
  /** Applies a policy's decision to a service. */
  isServiceAllowed: (decision: PolicyDecision, entity: Entity) => boolean;
  library: Pick<RunbookLibrary, 'getRunbook'>;
  logger: LoggerService;
  notifications: NotificationService;
  onCall: OnCallFinder;
  outbox: Outbox;
  people: PeopleDirectory;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  signals: SignalsService;
  userInfo: UserInfoService;
  webhooks: readonly WebhookConfig[];
  now?: () => number;
}): Promise<Incidents> {
  const { now = Date.now, config, outbox, permissionsRegistry } = options;
  const telling = createTelling(options);
  const page = pageOnWrite(outbox);
  const remind = remindOnWrite(outbox, config.calendar);
  const store = await DatabaseIncidentStore.create({
    ...options,
    onWrite: async (tx, written) => {
      await page(tx, written);
      await remind(tx, written);
      await telling.onWrite(tx, written);
    },
  });

  permissionsRegistry.addResourceType({
    resourceRef: runbookIncidentResourceRef,
    permissions: incidentPermissions,
    rules: Object.values(runbookIncidentRules),
    getResources: ids => loadResources(store, options.directory, ids),
  });
  const permissions = new IncidentPermissions({
    ...options,
    isAllowed: createConditionAuthorizer(
      permissionsRegistry.getPermissionRuleset(runbookIncidentResourceRef),
    ),
  });

  outbox.register(
    new PageStepper({
      store,
      now,
      onCall: (rotation, at) => options.onCall.ofRotation(rotation, at),
    }),
  );
  outbox.register(new PageSender({ ...options, store }));
  outbox.register(new ReminderSender(options));

  const alerts = new AlertFollower({ ...options, store, now });
  await alerts.start(options);
  await new RotationFollower({ store, now }).start(options);

  const answers = new IncidentAnswers({
    ...options,
    permissions,
    procedures: service => options.alerts.procedures(service),
    calendar: config.calendar,
    now,
  });
  const parts = {
    ...options,
    now,
    store,
    permissions,
    authorizer: options.permissions,
    answers,
    alerts,
    writer: new IncidentWriter({ store, now }),
    snapshots: new SnapshotTaker(options),
    postmortems: new PostmortemKeeper({
      store,
      answers,
      calendar: config.calendar,
    }),
  };

  return {
    postmortems: new PostmortemLedger({
      store,
      calendar: config.calendar,
      now,
    }),
    mount(router, context) {
      const access = new IncidentAccess(parts);
      mountEndpoints(router, incidentListEndpoints, createListHandlers(parts), {
        ...context,
        // Each incident of the list is checked by itself.
        access: { authorize: async () => undefined },
      });
      mountEndpoints(
        router,
        incidentDeclareEndpoints,
        createDeclareHandlers(parts),
        {
          ...context,
          access: {
            authorize: ({ body, credentials }) =>
              options.access.authorize({
                params: parseEntityRef(body.service),
                permission: incidentDeclarePermission,
                credentials,
              }),
          },
        },
      );
      mountEndpoints(
        router,
        incidentEndpoints,
        createTransitionHandlers(parts),
        { ...context, access },
      );
      mountEndpoints(router, incidentWorkEndpoints, createWorkHandlers(parts), {
        ...context,
        access,
      });
      mountEndpoints(
        router,
        postmortemEndpoints,
        createPostmortemHandlers(parts),
        { ...context, access },
      );
      mountEndpoints(
        router,
        serviceIncidentEndpoints,
        createServiceHandlers(parts),
        { ...context, access: new ServiceIncidentAccess(options) },
      );
      mountEndpoints(
        router,
        incidentWebhookEndpoints,
        createWebhookHandlers(options),
        {
          ...context,
          access: {
            authorize: ({ credentials }) =>
              requireForAll(
                options.permissions,
                incidentWebhooksPermission,
                'incidents',
                credentials,
              ),
          },
        },
      );
    },
  };
}

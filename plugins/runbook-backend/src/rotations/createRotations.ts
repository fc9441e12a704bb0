import {
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpRouterService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  onCallEndpoints,
  rotationCalendarEndpoints,
  rotationCreatePermission,
  rotationEndpoints,
  rotationNoticeEndpoints,
  rotationNoticesPermission,
  rotationPermissions,
  serviceRotationEndpoints,
} from 'backstage-plugin-runbook-common';
import { Router } from 'express';
import { PeopleDirectory, ServiceDirectory } from '../catalog';
import { MountContext, mountEndpoints } from '../http';
import { Outbox } from '../outbox';
import {
  requireForAll,
  runbookRotationResourceRef,
  runbookRotationRules,
} from '../permissions';
import {
  CalendarAddresses,
  RotationAccess,
  RotationPermissions,
  ServiceRotationAccess,
} from './access';
import { RotationAnswers } from './answers';
import { createCalendars } from './calendars';
import { createFeeds } from './feeds';
import { loadResources } from './loadResources';
import {
  createNoticeHandlers,
  createNotifications,
  tellOfWrites,
} from './notifications';
import { OnCallFinder } from './OnCallFinder';
import { RotationCovers } from './RotationCovers';
import { RotationReader } from './RotationReader';
import { RotationWriter } from './RotationWriter';
import {
  createChangeHandlers,
  createCreateHandlers,
  createListHandlers,
  createReadHandlers,
  createServiceHandlers,
  createSwapHandlers,
} from './routes';
import { ServiceRotations } from './ServiceRotations';
import { DatabaseRotationStore } from './store';

/** What the domain of rotations gives to the plugin. */
export interface Rotations {
  /** Mounts the endpoints of rotations. */
  mount(router: Router, context: MountContext): void;
  /** Who is on call, for other domains. */
  onCall: OnCallFinder;
  /** How rotations cover the time ahead, for one look at services. */
  covers(at: number, daysAhead: number): RotationCovers;
}

/** Puts the domain together: store, permissions, notifications and endpoints. */
export async function createRotations(options: {
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  directory: ServiceDirectory;
  discovery: DiscoveryService;
  events: EventsService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  notifications: NotificationService;
  outbox: Outbox;
  people: PeopleDirectory;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  scheduler: SchedulerService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
  now?: () => number;
}): Promise<Rotations> {
  const { now = Date.now, directory } = options;
  const { permissionsRegistry } = options;
  const store = await DatabaseRotationStore.create({
    ...options,
    now,
    onWrite: tellOfWrites(options.outbox),
  });

  permissionsRegistry.addResourceType({
    resourceRef: runbookRotationResourceRef,
    permissions: rotationPermissions,
    rules: Object.values(runbookRotationRules),
    getResources: refs => loadResources(store, refs, now()),
  });
  const ruleset = permissionsRegistry.getPermissionRuleset(
    runbookRotationResourceRef,
  );
  const permissions = new RotationPermissions({
    permissions: options.permissions,
    isAllowed: createConditionAuthorizer(ruleset),
    toQuery: createConditionTransformer(ruleset),
  });

  const calendars = await createCalendars({
    ...options,
    rotations: store,
    now,
  });
  await createNotifications({
    ...options,
    calendars: calendars.source,
    now,
    store,
  });
  const answers = new RotationAnswers({
    ...options,
    calendars: calendars.source,
    now,
  });
  const addresses = new CalendarAddresses({ permissions, now });
  const reader = new RotationReader({ store, addresses, answers, now });
  const writer = new RotationWriter({ ...options, store, now });
  const services = new ServiceRotations({ ...options, store, now });
  const parts = {
    ...options,
    now,
    store,
    permissions,
    addresses,
    answers,
    reader,
    writer,
    services,
  };
  const feeds = await createFeeds({
    ...parts,
    rotations: store,
    access: new RotationAccess(parts),
  });
  const { createRotation, ...listEndpoints } = onCallEndpoints;

  return {
    onCall: new OnCallFinder(parts),
    covers: (at, daysAhead) =>
      new RotationCovers({ ...parts, now: at, daysAhead }),
    mount(router, context) {
      feeds.mount(router, context);
      mountEndpoints(router, { createRotation }, createCreateHandlers(parts), {
        ...context,
        access: {
          authorize: ({ body, credentials }) =>
            permissions.require(
              rotationCreatePermission,
              { id: body.id, owner: body.owner, concerned: [] },
              credentials,
            ),
        },
      });
      mountEndpoints(router, listEndpoints, createListHandlers(parts), {
        ...context,
        access: {
          authorize: ({ credentials }) => permissions.readable(credentials),
        },
      });
      mountEndpoints(
        router,
        rotationEndpoints,
        {
          ...createReadHandlers(parts),
          ...createChangeHandlers(parts),
          ...createSwapHandlers(parts),
        },
        { ...context, access: new RotationAccess(parts) },
      );
      mountEndpoints(
        router,
        rotationCalendarEndpoints,
        calendars.handlers(writer),
        { ...context, access: new RotationAccess(parts) },
      );
      mountEndpoints(
        router,
        rotationNoticeEndpoints,
        createNoticeHandlers(parts),
        {
          ...context,
          access: {
            authorize: ({ credentials }) =>
              requireForAll(
                options.permissions,
                rotationNoticesPermission,
                'rotations',
                credentials,
              ),
          },
        },
      );
      mountEndpoints(
        router,
        serviceRotationEndpoints,
        createServiceHandlers(parts),
        {
          ...context,
          access: new ServiceRotationAccess({ directory, permissions }),
        },
      );
    },
  };
}

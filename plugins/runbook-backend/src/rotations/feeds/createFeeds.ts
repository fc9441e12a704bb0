import {
  AuthService,
  DatabaseService,
  DiscoveryService,
  HttpRouterService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { calendarTokenEndpoints } from 'backstage-plugin-runbook-common';
import { Router } from 'express';
import { PeopleDirectory } from '../../catalog';
import { MountContext, mountEndpoints } from '../../http';
import { RotationAccess, RotationPermissions } from '../access';
import { RotationAnswers } from '../answers';
import { RotationStore } from '../store';
import { CalendarFeeds } from './CalendarFeeds';
import { FEED_PATHS, mountFeeds } from './mountFeeds';
import { DatabasePublishedShiftStore } from './shifts';
import { ShiftPublisher } from './ShiftPublisher';
import { createTokenHandlers } from './tokenHandlers';
import { DatabaseCalendarTokenStore } from './tokens';

/** The calendars that people subscribe to. */
export interface Feeds {
  mount(router: Router, context: MountContext): void;
}

/** Puts feeds and their tokens together. */
export async function createFeeds(options: {
  access: RotationAccess;
  answers: RotationAnswers;
  auth: AuthService;
  database: DatabaseService;
  discovery: DiscoveryService;
  httpRouter: HttpRouterService;
  people: PeopleDirectory;
  permissions: RotationPermissions;
  rotations: RotationStore;
  scheduler: SchedulerService;
  now: () => number;
}): Promise<Feeds> {
  const tokens = await DatabaseCalendarTokenStore.create(options);
  const store = await DatabasePublishedShiftStore.create(options);
  const publisher = new ShiftPublisher({ ...options, store });
  const feeds = new CalendarFeeds({ ...options, publisher, tokens });
  await options.scheduler.scheduleTask({
    id: 'forget-published-shifts',
    frequency: { hours: 24 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: () => publisher.forget(),
  });
  const baseUrl = await options.discovery.getExternalBaseUrl('runbook');
  for (const path of FEED_PATHS) {
    options.httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
  }
  return {
    mount(router, context) {
      mountFeeds(router, feeds, context);
      mountEndpoints(
        router,
        calendarTokenEndpoints,
        createTokenHandlers({ ...options, tokens, baseUrl }),
        // Each caller has their own tokens only; whether they may still read what
        // these open is for the handlers to ask.
        { ...context, access: { authorize: async () => undefined } },
      );
    },
  };
}

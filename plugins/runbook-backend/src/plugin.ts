import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  endpoints,
  rotationCalendarEndpoints,
  runbookEndpoints,
  runbookPermissions,
} from 'backstage-plugin-runbook-common';
import express from 'express';
import Router from 'express-promise-router';
import { version } from '../package.json';
import {
  CatalogPeopleDirectory,
  CatalogServiceDirectory,
  ServiceAccess,
} from './catalog';
import { readRunbookConfig } from './config';
import {
  IdempotencyStore,
  mountEndpoints,
  mountOpenApiDocument,
  RouteMetrics,
  scheduleForgetting,
} from './http';
import { createOutbox } from './outbox';
import { runbookRules, runbookServiceResourceRef } from './permissions';
import { createRotations } from './rotations';
import { createRunbooks } from './runbooks';

/**
 * The back end of Runbook: imports runbooks from service repositories and
 * serves them below `/api/runbook`.
 *
 * @public
 */
export const runbookPlugin = createBackendPlugin({
  pluginId: 'runbook',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { httpAuth, httpRouter, permissionsRegistry, rootConfig } =
          services;
        const directory = new CatalogServiceDirectory(services);

        permissionsRegistry.addResourceType({
          resourceRef: runbookServiceResourceRef,
          permissions: runbookPermissions,
          rules: Object.values(runbookRules),
          getResources: entityRefs => directory.load(entityRefs),
        });

        const runbooks = await createRunbooks({
          ...services,
          config: readRunbookConfig(rootConfig),
          directory,
          integrations: ScmIntegrations.fromConfig(rootConfig),
        });

        const outbox = await createOutbox(services);
        const rotations = await createRotations({
          ...services,
          outbox,
          directory,
          people: new CatalogPeopleDirectory(services),
        });

        await scheduleForgetting({
          ...services,
          store: await IdempotencyStore.create(services),
          now: Date.now,
        });

        const router = Router();
        // No other endpoint takes a large body.
        router.put(
          rotationCalendarEndpoints.putRotationCalendar.path,
          express.json({ limit: '5mb' }),
        );
        router.use(express.json({ limit: '100kb' }));
        mountOpenApiDocument(router, endpoints, {
          httpAuth,
          version,
          baseUrl: await services.discovery.getExternalBaseUrl('runbook'),
        });
        const context = {
          ...services,
          metrics: new RouteMetrics(services.metrics),
        };
        mountEndpoints(router, runbookEndpoints, runbooks.handlers, {
          ...context,
          access: new ServiceAccess({
            directory,
            permissions: services.permissions,
            isAllowed: createConditionAuthorizer(
              permissionsRegistry.getPermissionRuleset(
                runbookServiceResourceRef,
              ),
            ),
          }),
        });
        rotations.mount(router, context);
        httpRouter.use(router);
      },
    });
  },
});

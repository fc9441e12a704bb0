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
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  alertEndpoints,
  alertPermissions,
  alertSearchEndpoints,
  endpoints,
  incidentDeclarePermission,
  postmortemEndpoints,
  procedureEndpoints,
  procedureFindEndpoints,
  procedurePermissions,
  procedureRunEndpoints,
  rotationCalendarEndpoints,
  runbookEndpoints,
  runbookPermissions,
} from 'backstage-plugin-runbook-common';
import express from 'express';
import Router from 'express-promise-router';
import { version } from '../package.json';
import { createAlertInstances, createAlertRules, createAlerts } from './alerts';
import {
  AllServicesAccess,
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
import { createIncidents } from './incidents';
import { createOutbox } from './outbox';
import { createOverview } from './overview';
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
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { httpAuth, httpRouter, permissionsRegistry, rootConfig } =
          services;
        const directory = new CatalogServiceDirectory(services);

        permissionsRegistry.addResourceType({
          resourceRef: runbookServiceResourceRef,
          permissions: [
            ...runbookPermissions,
            ...procedurePermissions,
            ...alertPermissions,
            incidentDeclarePermission,
          ],
          rules: Object.values(runbookRules),
          getResources: entityRefs => directory.load(entityRefs),
        });

        const imports = {
          ...services,
          config: readRunbookConfig(rootConfig),
          directory,
          outbox: await createOutbox(services),
          people: new CatalogPeopleDirectory(services),
          integrations: ScmIntegrations.fromConfig(rootConfig),
        };
        const alertRules = await createAlertRules(imports);
        const runbooks = await createRunbooks({
          ...imports,
          beside: [alertRules.import],
        });

        const isAllowed = createConditionAuthorizer(
          permissionsRegistry.getPermissionRuleset(runbookServiceResourceRef),
        );
        const { permissions } = services;
        const access = new ServiceAccess({ directory, permissions, isAllowed });
        const allServices = new AllServicesAccess({ permissions, isAllowed });
        const alertInstances = await createAlertInstances({
          ...imports,
          config: imports.config.alerts,
          alertmanagers: imports.config.alertmanagers,
        });
        const alerts = await createAlerts({
          ...services,
          rules: alertRules,
          instances: alertInstances,
          library: runbooks.library,
          directory,
          access,
          config: imports.config.alerts,
        });

        const rotations = await createRotations({
          ...services,
          outbox: imports.outbox,
          directory,
          people: imports.people,
        });
        const incidents = await createIncidents({
          ...services,
          access,
          alerts,
          config: imports.config.response,
          directory,
          firing: alertInstances.store,
          isServiceAllowed: isAllowed,
          library: runbooks.library,
          onCall: rotations.onCall,
          outbox: imports.outbox,
          people: imports.people,
          webhooks: imports.config.webhooks,
        });

        const overview = await createOverview({
          ...imports,
          access,
          allServices,
          alerts,
          imports: runbooks.imports,
          incidents,
          library: runbooks.library,
          rotations,
          schedule: imports.config.coverage,
        });

        await scheduleForgetting({
          ...services,
          store: await IdempotencyStore.create(services),
          now: Date.now,
        });

        const router = Router();
        // No other endpoints take large bodies.
        alertInstances.mountBodies(router);
        router.put(
          rotationCalendarEndpoints.putRotationCalendar.path,
          express.json({ limit: '5mb' }),
        );
        router.put(
          postmortemEndpoints.updatePostmortem.path,
          express.json({ limit: '500kb' }),
        );
        router.use(
          procedureEndpoints.listProcedures.path,
          express.json({ limit: '300kb' }),
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
          access,
        });
        mountEndpoints(router, procedureEndpoints, runbooks.procedureHandlers, {
          ...context,
          access,
        });
        mountEndpoints(router, procedureFindEndpoints, runbooks.findHandlers, {
          ...context,
          access: allServices,
        });
        mountEndpoints(router, procedureRunEndpoints, runbooks.runHandlers, {
          ...context,
          access,
        });
        mountEndpoints(router, alertEndpoints, alerts.handlers, {
          ...context,
          access: { authorize: options => access.permit(options) },
        });
        mountEndpoints(router, alertSearchEndpoints, alerts.searchHandlers, {
          ...context,
          access: allServices,
        });
        alertInstances.mount(router, context);
        rotations.mount(router, context);
        incidents.mount(router, context);
        overview.mount(router, context);
        httpRouter.use(router);
      },
    });
  },
});

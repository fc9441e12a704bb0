import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  incidentDeclarePermission,
  serviceIncidentEndpoints,
} from 'backstage-plugin-runbook-common';
import { isOpen, summariseResponses } from 'incident-flow';
import { EndpointHandlers } from '../../http';
import { StoredIncident } from '../store';
import { HandlerParts } from './HandlerParts';

const DAY = 24 * 60 * 60_000;

/** Days over which response times are told. */
const DAYS = 90;

/** Ended incidents that are told of a service. */
const RECENT = 20;

/** Incidents of a service within {@link DAYS} that are counted. */
const MAX_COUNTED = 1_000;

/** What the endpoint of a service's incidents does. */
export function createServiceHandlers(
  parts: HandlerParts & {
    authorizer: PermissionsService;
    isServiceAllowed: (decision: PolicyDecision, entity: Entity) => boolean;
  },
): EndpointHandlers<typeof serviceIncidentEndpoints, Entity> {
  const { store, answers, permissions, directory, snapshots, config } = parts;

  const mayDeclare = async (
    service: Entity,
    credentials: BackstageCredentials,
  ) => {
    const [decision] = await parts.authorizer.authorizeConditional(
      [{ permission: incidentDeclarePermission }],
      { credentials },
    );
    return decision !== undefined && parts.isServiceAllowed(decision, service);
  };

  return {
    getServiceIncidents: async ({ resource, credentials }) => {
      const entityRef = stringifyEntityRef(resource);
      const readable = await permissions.readable(credentials);
      const list = async (options: object) =>
        readable(await store.list({ limit: RECENT, ...options }));
      const { dependencies } = await directory.describe(resource, credentials);
      const dependencyRefs = dependencies
        .filter(({ found }) => found)
        .map(one => one.entityRef);
      const [open, recent, counted, ofDependencies, guide, declare] =
        await Promise.all([
          list({ state: 'open', services: [entityRef], limit: 100 }),
          list({ state: 'ended', services: [entityRef] }),
          list({
            services: [entityRef],
            from: parts.now() - DAYS * DAY,
            limit: MAX_COUNTED,
          }),
          dependencyRefs.length > 0
            ? list({ state: 'open', services: dependencyRefs, limit: 100 })
            : [],
          snapshots.guide(resource),
          mayDeclare(resource, credentials),
        ]);
      const ids = new Set(open.map(({ id }) => id));
      const others = ofDependencies.filter(({ id }) => !ids.has(id));
      const told = await answers.summaries(
        [...open, ...recent, ...others],
        credentials,
      );
      const summaryOf = ({ id }: StoredIncident) =>
        told.filter(one => one.id === id).slice(0, 1);
      const { incidents, median } = summariseResponses(
        counted.map(({ incident }) => incident),
      );
      return {
        open: open
          .filter(({ incident }) => isOpen(incident))
          .flatMap(summaryOf),
        recent: recent.flatMap(summaryOf),
        dependencies: dependencies.flatMap(({ entityRef: ref, title }) => {
          const affected = others.filter(({ incident }) =>
            incident.services.includes(ref),
          );
          return affected.length > 0
            ? [
                {
                  entityRef: ref,
                  title,
                  incidents: affected.flatMap(summaryOf),
                },
              ]
            : [];
        }),
        responseTimes: { days: DAYS, incidents, median: rounded(median) },
        guide,
        severities: config.severities.map(policy => ({ ...policy })),
        alertSeverities: { ...config.alertSeverities },
        mayDeclare: declare,
      };
    },
  };
}

/** A median between two whole numbers need not be one. */
function rounded(median: ReturnType<typeof summariseResponses>['median']) {
  const { acknowledge, mitigate, resolve } = median;
  return {
    ...(acknowledge !== undefined && { acknowledge: Math.round(acknowledge) }),
    ...(mitigate !== undefined && { mitigate: Math.round(mitigate) }),
    ...(resolve !== undefined && { resolve: Math.round(resolve) }),
  };
}

import { SEVERITIES } from 'runbook-markdown';
import { z } from 'zod';
import { answer, Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import {
  alertmanagerPayloadSchema,
  receivedAlertsSchema,
} from './alertWebhook';
import {
  ALERT_FAULTS,
  FaultyServices,
  faultyServicesSchema,
} from './alertFaults';
import {
  FiringServices,
  firingServicesSchema,
  ServiceFirings,
  serviceFiringsSchema,
} from './firingAlerts';
import { alertReadPermission, alertReceivePermission } from './permissions';
import { ResolvedAlert, resolvedAlertSchema } from './resolvedAlert';
import { ServiceAlerts, serviceAlertsSchema } from './serviceAlerts';
import { UnownedAlerts, unownedAlertsSchema } from './unownedAlerts';

/** Services that the state of can be asked for at once. @public */
export const MAX_ASKED_SERVICES = 100;

// Prometheus sets no bounds; these are far above what anyone writes.
const label = z.string().max(2_000);

const cursor = z
  .string()
  .max(500)
  .optional()
  .describe('Of the page before, for the next one');
const limit = z.coerce.number().int().min(1).max(100).optional();
const words = z
  .string()
  .max(200)
  .optional()
  .describe('Words that have to be in the names of an alert and its service');
const severity = z
  .enum([...SEVERITIES, 'none'])
  .optional()
  .describe('Of that severity alone');

/** Endpoints whose path names a service, about its alerts. @public */
export const alertEndpoints = {
  getServiceAlerts: {
    operationId: 'getServiceAlerts',
    method: 'get',
    path: `${servicePath}/alerts`,
    summary: "A service's alerts: rules joined with what its runbook says",
    permission: alertReadPermission,
    params: serviceParamsSchema,
    query: z.strictObject({}),
    body: noBody,
    response: answer<ServiceAlerts>(serviceAlertsSchema),
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints about the alerts of all services that the caller may see. @public */
export const alertSearchEndpoints = {
  resolveAlert: {
    operationId: 'resolveAlert',
    method: 'get',
    path: '/alerts/resolve',
    summary:
      'Where an alert leads: every further parameter is one of its labels',
    permission: alertReadPermission,
    params: z.strictObject({}),
    query: z
      .object({ alertname: z.string().min(1).max(255) })
      .catchall(label)
      .refine(query => Object.keys(query).length <= 100, {
        message: 'An alert has no more than 100 labels',
      }),
    body: noBody,
    response: answer<ResolvedAlert>(resolvedAlertSchema),
  },
  listFiring: {
    operationId: 'listFiring',
    method: 'get',
    path: '/alerts',
    summary: 'What fires, by service, the worst first',
    permission: alertReadPermission,
    params: z.strictObject({}),
    query: z.strictObject({ q: words, severity, cursor, limit }),
    body: noBody,
    response: answer<FiringServices>(firingServicesSchema),
  },
  getFiringOf: {
    operationId: 'getFiringOf',
    method: 'get',
    path: '/alerts/firing',
    summary: 'How many alerts fire of each of some services',
    permission: alertReadPermission,
    params: z.strictObject({}),
    query: z.strictObject({
      services: z
        .string()
        .max(8_000)
        .describe(
          `Full references, separated by commas; no more than ${MAX_ASKED_SERVICES}`,
        ),
    }),
    body: noBody,
    response: answer<ServiceFirings>(serviceFiringsSchema),
  },
  listUnowned: {
    operationId: 'listUnowned',
    method: 'get',
    path: '/alerts/unowned',
    summary: 'What fires and belongs to no service, and what would own it',
    permission: alertReadPermission,
    params: z.strictObject({}),
    query: z.strictObject({ q: words, severity, cursor, limit }),
    body: noBody,
    response: answer<UnownedAlerts>(unownedAlertsSchema),
  },
  listFaulty: {
    operationId: 'listFaulty',
    method: 'get',
    path: '/alerts/faults',
    summary:
      'Services with alerts that nobody documented, or whose links dangle',
    permission: alertReadPermission,
    params: z.strictObject({}),
    query: z.strictObject({ fault: z.enum(ALERT_FAULTS), cursor }),
    body: noBody,
    response: answer<FaultyServices>(faultyServicesSchema),
  },
} as const satisfies Record<string, Endpoint>;

/** Endpoints that systems which raise alerts post to. @public */
export const alertWebhookEndpoints = {
  receiveAlertmanager: {
    operationId: 'receiveAlertmanager',
    method: 'post',
    path: '/alerts/webhooks/alertmanager',
    summary:
      'Takes alerts from Alertmanager or Grafana; sent again, they change nothing. Up to 1 MB',
    permission: alertReceivePermission,
    params: z.strictObject({}),
    query: z.strictObject({}),
    body: alertmanagerPayloadSchema,
    response: receivedAlertsSchema,
  },
  receiveJson: {
    operationId: 'receiveJson',
    method: 'post',
    path: '/alerts/webhooks/:source',
    summary:
      'Takes alerts from a source of runbook.alerts.sources, whose fields the configuration names. Up to 1 MB',
    permission: alertReceivePermission,
    params: z.strictObject({ source: z.string().min(1).max(64) }),
    query: z.strictObject({}),
    body: z.union([z.looseObject({}), z.array(z.unknown())]),
    response: receivedAlertsSchema,
  },
} as const satisfies Record<string, Endpoint>;

import { z } from 'zod';
import { Endpoint, noBody } from '../http/endpoint';
import { serviceParamsSchema, servicePath } from '../http/servicePath';
import {
  alertmanagerPayloadSchema,
  receivedAlertsSchema,
} from './alertWebhook';
import { alertReadPermission, alertReceivePermission } from './permissions';
import { resolvedAlertSchema } from './resolvedAlert';
import { serviceAlertsSchema } from './serviceAlerts';

// Prometheus sets no bounds; these are far above what anyone writes.
const label = z.string().max(2_000);

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
    response: serviceAlertsSchema,
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
    response: resolvedAlertSchema,
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

import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ServiceAlert, ServiceAlerts } from 'backstage-plugin-runbook-common';
import { Route, Routes, useLocation } from 'react-router-dom';
import { AlertPage, AlertsTab } from '../alerts';
import { AlertApi, alertApiRef, RunbookApi, runbookApiRef } from '../api';
import { parcelApi, parcelApiRef } from './parcelApi';
import { runbookApi } from './renderRunbookTab';

/** What is known of parcel-api's alerts. */
export function serviceAlerts(
  alerts: ServiceAlert[],
  more: Partial<ServiceAlerts> = {},
): ServiceAlerts {
  return {
    rules: {
      state: 'imported',
      importedAt: '2026-01-01T00:00:00Z',
      checkedAt: '2026-01-01T00:00:00Z',
    },
    runbook: { state: 'imported' },
    firing: [],
    sources: [],
    alerts,
    findings: [],
    ...more,
  };
}

/** An alert with both sides, as far as nothing else is told. */
export function alert(
  name: string,
  more: Partial<ServiceAlert> = {},
): ServiceAlert {
  return {
    id: name,
    name,
    severity: 'SEV1',
    severityText: 'critical',
    rule: {
      group: 'parcels',
      expression: `${name.toLowerCase()} > 0`,
      for: '5m',
      labels: { severity: 'critical', team: 'parcels' },
      summary: `${name} in {{ $labels.region }}`,
      dashboards: [],
      path: 'alerts/rules.yaml',
      line: 4,
    },
    documentation: {
      documentId: 'runbook',
      fragment: name.toLowerCase(),
      path: 'docs/runbook.md',
      line: 9,
      meaning: `${name} means *trouble*`,
      firstResponse: 'see [Restart](#restart)',
      procedures: [],
    },
    procedure: {
      entityRef: parcelApiRef,
      fragment: 'restart',
      title: 'Restart',
    },
    ...more,
  };
}

/** The Alerts tab of parcel-api, or the page for alert links, with the address shown. */
export async function renderAlerts(options: {
  api: Partial<AlertApi>;
  runbooks?: Partial<RunbookApi>;
  address?: string;
  /** Absent in a portal that has none. */
  signals?: SignalApi;
}) {
  const { api, runbooks, address = '/tab', signals } = options;
  const alertApi: AlertApi = {
    getServiceAlerts: async () => serviceAlerts([]),
    resolveAlert: async () => ({ matches: [], nearest: [] }),
    ...api,
  };
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [alertApiRef, alertApi],
        [runbookApiRef, runbookApi(runbooks)],
        [permissionApiRef, mockApis.permission()],
        ...(signals ? ([[signalApiRef, signals]] as const) : []),
      ]}
    >
      <Routes>
        <Route
          path="/tab"
          element={
            <EntityProvider entity={parcelApi}>
              <AlertsTab />
            </EntityProvider>
          }
        />
        <Route path="/runbook/alert" element={<AlertPage />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

function Address() {
  const { pathname, search, hash } = useLocation();
  return <output data-testid="address">{pathname + search + hash}</output>;
}

import { identityApiRef } from '@backstage/core-plugin-api';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ReactElement } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import {
  AlertApi,
  alertApiRef,
  IncidentApi,
  incidentApiRef,
  RunbookApi,
  runbookApiRef,
} from '../api';
import { IncidentsPage, IncidentTab } from '../incidents';
import { runbookPageRouteRef } from '../routes';
import { alertApi } from './alertApi';
import { ada, incidentApi } from './incidentApi';
import { parcelApi } from './parcelApi';
import { runbookApi } from './renderRunbookTab';
import { catalog } from './renderWithRotations';

export interface RenderIncidentsOptions {
  api?: Partial<IncidentApi>;
  runbooks?: Partial<RunbookApi>;
  alerts?: Partial<AlertApi>;
  address?: string;
  me?: string;
  /** Shown at `/extra` with the entity around it. */
  extra?: ReactElement;
}

/** The Incident tab of parcel-api and the pages of incidents, with the address shown. */
export async function renderIncidents(options: RenderIncidentsOptions = {}) {
  const { api, runbooks, alerts, address = '/tab', me = ada, extra } = options;
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [incidentApiRef, incidentApi(api)],
        [runbookApiRef, runbookApi(runbooks)],
        [alertApiRef, alertApi(alerts)],
        [catalogApiRef, catalog],
        [identityApiRef, mockApis.identity({ userEntityRef: me })],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={parcelApi}>
        <Routes>
          <Route path="/tab" element={<IncidentTab />} />
          <Route path="/extra" element={extra} />
          <Route path="/runbook/incidents/*" element={<IncidentsPage />} />
          <Route path="*" element={<p>elsewhere</p>} />
        </Routes>
      </EntityProvider>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/runbook': runbookPageRouteRef,
      },
    },
  );
}

function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { useLocation } from 'react-router-dom';
import {
  AlertApi,
  alertApiRef,
  procedureApiRef,
  runApiRef,
  RunbookApi,
  runbookApiRef,
} from '../api';
import { RunbookTab } from '../runbooks';
import { alertApi } from './alertApi';
import { FakeRuns } from './FakeRuns';
import { overview, parcelApi, runbook } from './parcelApi';
import { FakeProcedures } from './procedureApi';

/** A back end that answers as told, and with an empty runbook where not. */
export function runbookApi(answers: Partial<RunbookApi> = {}): RunbookApi {
  return {
    getService: async () => overview(),
    getRunbook: async () => runbook([]),
    refreshService: async () => overview(),
    getRunbookImage: async () => new Blob(),
    ...answers,
  };
}

/** The tab of parcel-api, with the address shown so that a test can read it. */
export async function renderRunbookTab(options: {
  api?: Partial<RunbookApi>;
  alerts?: Partial<AlertApi>;
  address?: string;
  mayRefresh?: boolean;
  /** What is written in the portal. */
  procedures?: FakeProcedures;
  /** What is run outside of incidents. */
  runs?: FakeRuns;
}) {
  const { alerts, address = '/', mayRefresh = true } = options;
  const { procedures = new FakeProcedures(), runs = new FakeRuns() } = options;
  const api = options.procedures
    ? { getRunbook: async () => procedures.runbook(), ...options.api }
    : options.api;
  // Decisions are remembered for as long as the page lives, by entity.
  const entity = mayRefresh
    ? parcelApi
    : { ...parcelApi, metadata: { name: 'locked-api' } };
  const permissionApi = mockApis.permission({
    authorize: mayRefresh ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [runbookApiRef, runbookApi(api)],
        [alertApiRef, alertApi(alerts)],
        [procedureApiRef, procedures],
        [runApiRef, runs],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, permissionApi],
      ]}
    >
      <EntityProvider entity={entity}>
        <RunbookTab />
        <Address />
      </EntityProvider>
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

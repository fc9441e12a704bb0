import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { CoverageApi, coverageApiRef } from '../api';
import { runbookPageRouteRef } from '../routes';
import { coverageApi } from './coverageApi';
import { parcelApi } from './parcelApi';
import { catalog } from './renderWithRotations';

/** Renders what tells of coverage, on the page of parcel-api, with the address shown. */
export async function renderCoverage(
  element: ReactElement,
  answers: Partial<CoverageApi> = {},
  address: string = '/',
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [coverageApiRef, coverageApi(answers)],
        [catalogApiRef, catalog],
      ]}
    >
      <EntityProvider entity={parcelApi}>{element}</EntityProvider>
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

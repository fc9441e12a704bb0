import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { useLocation } from 'react-router-dom';
import { RotationApi, rotationApiRef } from '../api';
import { RotationTab } from '../rotations';
import { parcelApi } from './parcelApi';
import { ada, parcelRotationApi } from './parcelRotation';

/** The Rotation tab of parcel-api, with the address shown. */
export async function renderRotationTab(options: {
  api?: Partial<RotationApi>;
  address?: string;
  me?: string;
  may?: boolean;
}) {
  const { api, address = '/', me = ada, may = true } = options;
  const permissionApi = mockApis.permission({
    authorize: may ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  const identityApi = mockApis.identity({ userEntityRef: me });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [rotationApiRef, parcelRotationApi(api)],
        [permissionApiRef, permissionApi],
        [identityApiRef, identityApi],
        [catalogApiRef, catalogApiMock()],
      ]}
    >
      <EntityProvider entity={parcelApi}>
        <RotationTab />
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
  const { pathname, search } = useLocation();
  return <output data-testid="address">{pathname + search}</output>;
}

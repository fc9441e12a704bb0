import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ReactElement } from 'react';
import { RotationApi, rotationApiRef } from '../api';
import { rotationApi } from './rotationApi';

const user = (name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { profile: { displayName }, memberOf: ['shipping'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/shipping' }],
});

/** The people that a rotation of the tests may have. */
export const catalog = catalogApiMock({
  entities: [
    user('ada', 'Ada Lovelace'),
    user('linus', 'Linus Torvalds'),
    user('grace', 'Grace Hopper'),
    user('alan', 'Alan Turing'),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'shipping' },
      spec: {
        type: 'team',
        children: [],
        profile: { displayName: 'Shipping' },
      },
    },
  ],
});

/** Renders something that asks for rotations. */
export async function renderWithRotations(
  element: ReactElement,
  answers: Partial<RotationApi>,
  address: string = '/',
) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [rotationApiRef, rotationApi(answers)],
        [catalogApiRef, catalog],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

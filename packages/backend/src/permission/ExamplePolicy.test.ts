import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  runbookReadPermission,
  runbookRefreshPermission,
} from 'backstage-plugin-runbook-common';
import { ExamplePolicy } from './ExamplePolicy';

const claims = ['user:default/ines', 'group:default/shipping'];

const ines: PolicyQueryUser = {
  credentials: mockCredentials.user('user:default/ines'),
  info: { userEntityRef: 'user:default/ines', ownershipEntityRefs: [] },
};

describe('the example policy', () => {
  const policy = new ExamplePolicy({
    userInfo: mockServices.userInfo({ ownershipEntityRefs: claims }),
  });

  it('lets everyone read every runbook', async () => {
    await expect(
      policy.handle({ permission: runbookReadPermission }, ines),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('lets the owners of a service import its runbook', async () => {
    await expect(
      policy.handle({ permission: runbookRefreshPermission }, ines),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'runbook',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        params: { claims },
      },
    });
  });

  it('leaves what is not of runbooks alone', async () => {
    const permission = createPermission({
      name: 'other.read',
      attributes: { action: 'read' },
    });
    await expect(policy.handle({ permission })).resolves.toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });
});

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  incidentCommandPermission,
  incidentDeclarePermission,
  incidentPostmortemPermission,
  incidentResolvePermission,
  incidentUpdatePermission,
  procedureCreatePermission,
  procedureDeletePermission,
  procedureReportPermission,
  procedureRunPermission,
  procedureUpdatePermission,
  procedureVerifyPermission,
  rotationCreatePermission,
  rotationDeletePermission,
  rotationOverridePermission,
  rotationReadPermission,
  rotationSwapPermission,
  rotationUpdatePermission,
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

  it.each([
    procedureCreatePermission,
    procedureUpdatePermission,
    procedureDeletePermission,
    procedureVerifyPermission,
  ])(
    'lets the owners of a service write its procedures: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: { rule: 'IS_ENTITY_OWNER', params: { claims } },
      });
    },
  );

  it.each([procedureReportPermission, procedureRunPermission])(
    'lets every reader run procedures and report what did not work: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it('lets everyone see who is on call', async () => {
    await expect(
      policy.handle({ permission: rotationReadPermission }, ines),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it.each([
    rotationCreatePermission,
    rotationUpdatePermission,
    rotationDeletePermission,
  ])(
    'lets the group that a rotation belongs to change it: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: { rule: 'IS_ROTATION_OWNER', params: { claims } },
      });
    },
  );

  it.each([rotationOverridePermission, rotationSwapPermission])(
    'lets the group and the people concerned arrange their time: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: {
          anyOf: [
            { rule: 'IS_ROTATION_OWNER', params: { claims } },
            { rule: 'IS_PERSON_CONCERNED', params: { claims } },
          ],
        },
      });
    },
  );

  it.each([incidentDeclarePermission, incidentUpdatePermission])(
    'lets everyone declare incidents and work on them: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each([
    incidentCommandPermission,
    incidentResolvePermission,
    incidentPostmortemPermission,
  ])(
    'lets owners and responders lead an incident to its end: $name',
    async permission => {
      await expect(policy.handle({ permission }, ines)).resolves.toMatchObject({
        result: AuthorizeResult.CONDITIONAL,
        conditions: {
          anyOf: [
            { rule: 'IS_SERVICE_OWNER', params: { claims } },
            { rule: 'IS_RESPONDER', params: { claims } },
          ],
        },
      });
    },
  );

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

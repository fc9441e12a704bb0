import { randomUUID } from 'node:crypto';
import {
  rotationCreatePermission,
  rotationEndpoints,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { EndpointHandlers } from '../../http';
import { RotationPermissions } from '../access';
import {
  checkDefinition,
  checkReferences,
  namedByDefinition,
  namedByOverride,
  planOverride,
  planOverrideRemoval,
  planUpdate,
  refuse,
} from '../edits';
import { DAY, readRange } from '../ranges';
import { RotationReader } from '../RotationReader';
import { RotationWriter } from '../RotationWriter';
import { StoredRotation } from '../store';

/** Overrides that ended are known this long, to say so to whoever takes one back. */
const KNOWN_SINCE = 400 * DAY;

type ChangeEndpoints = Pick<
  typeof rotationEndpoints,
  'updateRotation' | 'deleteRotation' | 'createOverride' | 'deleteOverride'
>;

/** What the endpoints do that change a rotation or lay an override over it. */
export function createChangeHandlers(options: {
  people: PeopleDirectory;
  permissions: RotationPermissions;
  reader: RotationReader;
  writer: RotationWriter;
  now: () => number;
}): EndpointHandlers<ChangeEndpoints, StoredRotation> {
  const { people, permissions, reader, writer, now } = options;
  return {
    updateRotation: async context => {
      const { params, body, ifMatch, resource, credentials } = context;
      const { id } = params;
      refuse([
        ...checkDefinition(body.definition),
        ...(await checkReferences(
          [
            { field: 'body.owner', entityRef: body.owner },
            ...namedByDefinition(body.definition),
          ],
          {
            people,
            credentials,
            known: [
              { field: '', entityRef: resource.owner },
              ...resource.versions.flatMap(namedByDefinition),
            ],
          },
        )),
      ]);
      if (body.owner !== resource.owner) {
        // Whoever gives a group a rotation decides who answers its services.
        await permissions.require(
          rotationCreatePermission,
          { id, owner: body.owner, concerned: [] },
          credentials,
        );
      }
      await writer.change(id, context, { ifMatch }, (current, made) =>
        planUpdate(current, body, made),
      );
      return reader.detail(id, readRange({}, now()), credentials);
    },

    deleteRotation: async context => {
      const { params, ifMatch } = context;
      return writer.change(params.id, context, { ifMatch }, current => ({
        kind: 'deleted',
        before: current,
        deleted: true,
        answer: {},
      }));
    },

    createOverride: async context => {
      const { params, body, credentials } = context;
      refuse(
        await checkReferences(namedByOverride(body), { people, credentials }),
      );
      return writer.change(params.id, context, {}, (current, made) =>
        planOverride(current, body, { ...made, id: randomUUID() }),
      );
    },

    deleteOverride: async context => {
      const { params } = context;
      return writer.change(
        params.id,
        context,
        { since: KNOWN_SINCE },
        (current, { at }) =>
          planOverrideRemoval(current, params.overrideId, at),
      );
    },
  };
}

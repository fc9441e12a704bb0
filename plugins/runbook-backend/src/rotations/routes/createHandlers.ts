import { onCallEndpoints } from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { EndpointHandlers } from '../../http';
import { RotationAnswers } from '../answers';
import {
  checkDefinition,
  checkReferences,
  namedByDefinition,
  refuse,
} from '../edits';
import { readRange } from '../ranges';
import { RotationWriter } from '../RotationWriter';

type CreateEndpoints = Pick<typeof onCallEndpoints, 'createRotation'>;

/** What the endpoint does that creates a rotation. */
export function createCreateHandlers(options: {
  people: PeopleDirectory;
  answers: RotationAnswers;
  writer: RotationWriter;
  now: () => number;
}): EndpointHandlers<CreateEndpoints, void> {
  const { people, answers, writer, now } = options;
  return {
    createRotation: async context => {
      const { body, credentials } = context;
      const { definition, effectiveFrom, ...details } = body;
      refuse([
        ...checkDefinition(definition),
        ...(await checkReferences(
          [
            { field: 'body.owner', entityRef: body.owner },
            ...namedByDefinition(definition),
          ],
          { people, credentials },
        )),
      ]);
      const created = await writer.create(context, ({ at, by }) => ({
        ...details,
        version: {
          ...definition,
          effectiveFrom: new Date(effectiveFrom ?? at).toISOString(),
          createdAt: at.toISOString(),
          createdBy: by,
        },
      }));
      // Of what was created, and not of what is there: a repeat gets the same.
      return answers.detail(
        created,
        created,
        readRange({}, now()),
        credentials,
      );
    },
  };
}

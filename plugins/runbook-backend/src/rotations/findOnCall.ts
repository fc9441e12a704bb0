import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { isService, OnCallAnswer } from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../catalog';
import { Readable } from './access';
import { RotationAnswers } from './answers';
import { around } from './ranges';
import { ServiceRotations } from './ServiceRotations';
import { RotationStore, StoredRotation } from './store';

/** Rotations of one answer. */
const MOST = 200;

/**
 * Who is on call for a service or in the rotations of a group, or in which
 * rotations a user is.
 *
 * @throws NotFoundError - where the catalog shows no such entity.
 */
export async function findOnCall(
  options: {
    store: RotationStore;
    answers: RotationAnswers;
    people: PeopleDirectory;
    services: ServiceRotations;
  },
  asked: {
    entityRef: string;
    at: number;
    readable: Readable;
    credentials: BackstageCredentials;
  },
): Promise<OnCallAnswer> {
  const { answers, people } = options;
  const { at, credentials } = asked;
  const entityRef = readEntityRef(asked.entityRef);
  const entity = await people.find(entityRef, credentials);
  if (!entity) {
    throw new NotFoundError(
      `There is no ${entityRef} in the catalog, or you may not see it`,
    );
  }
  const list = (which: Partial<Parameters<RotationStore['list']>[0]>) =>
    options.store.list({
      ...which,
      ...(asked.readable !== undefined && { readable: asked.readable }),
      limit: MOST,
      range: around(at),
    });

  const { kind } = parseEntityRef(entityRef);
  let found: StoredRotation[];
  if (kind === 'group') {
    found = await list({ owner: entityRef });
  } else if (kind === 'user') {
    found = await list({
      user: { ref: entityRef, range: { start: at, end: at + 1 } },
    });
  } else {
    const { rotation } = await options.services.find(
      entity,
      asked.readable,
      credentials,
    );
    found = rotation ? await list({ id: rotation.id }) : [];
  }
  const rotations = await answers.onCall(found, at, credentials);
  return {
    at: new Date(at).toISOString(),
    rotations:
      kind === 'user'
        ? rotations.filter(({ onCall }) =>
            onCall.some(layer =>
              layer.people.some(({ user }) => user === entityRef),
            ),
          )
        : rotations,
  };
}

function readEntityRef(text: string): string {
  let entityRef: string;
  try {
    entityRef = stringifyEntityRef(parseEntityRef(text));
  } catch {
    throw new InputError(
      `Invalid request: query.entityRef is ${text}, but must be a full reference such as component:default/parcel-api`,
    );
  }
  const { kind } = parseEntityRef(entityRef);
  if (kind !== 'group' && kind !== 'user' && !isService({ kind })) {
    throw new InputError(
      `Invalid request: query.entityRef is a ${kind}; ask for a component, system, api, resource, group or user`,
    );
  }
  return entityRef;
}

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  NewOverride,
  NewSwap,
  RotationDefinition,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import { FieldFault } from './faults';

/** A field with the user or group that it names. */
export interface NamedEntity {
  field: string;
  entityRef: string;
}

/** The users and groups that a definition names. */
export function namedByDefinition({
  layers,
}: RotationDefinition): NamedEntity[] {
  return layers.flatMap((layer, index) => {
    const field = `body.definition.layers[${index}]`;
    if (layer.kind === 'calendar') {
      return Object.entries(layer.people ?? {}).map(([name, entityRef]) => ({
        field: `${field}.people.${name}`,
        entityRef,
      }));
    }
    return [
      ...(layer.group === undefined
        ? []
        : [{ field: `${field}.group`, entityRef: layer.group }]),
      ...layer.participants.flatMap(({ users }, slot) =>
        users.map((entityRef, user) => ({
          field: `${field}.participants[${slot}].users[${user}]`,
          entityRef,
        })),
      ),
    ];
  });
}

/** The users that an override names. */
export function namedByOverride(override: NewOverride): NamedEntity[] {
  return [
    { field: 'body.user', entityRef: override.user },
    ...(override.kind === 'replace'
      ? [{ field: 'body.by', entityRef: override.by }]
      : []),
  ];
}

/** The users that a swap names. */
export function namedBySwap({ user, to }: NewSwap): NamedEntity[] {
  return [
    { field: 'body.user', entityRef: user },
    ...(to === undefined ? [] : [{ field: 'body.to', entityRef: to }]),
  ];
}

/**
 * Finds those that the catalog does not show to the caller. Who was named
 * before may have left since, and does not keep the rest from being changed.
 */
export async function checkReferences(
  named: readonly NamedEntity[],
  options: {
    people: PeopleDirectory;
    credentials: BackstageCredentials;
    known?: readonly NamedEntity[];
  },
): Promise<FieldFault[]> {
  const known = new Set(options.known?.map(({ entityRef }) => entityRef));
  const fresh = named.filter(({ entityRef }) => !known.has(entityRef));
  const missing = new Set(
    await options.people.findMissing(
      [...new Set(fresh.map(({ entityRef }) => entityRef))],
      options.credentials,
    ),
  );
  return fresh
    .filter(({ entityRef }) => missing.has(entityRef))
    .map(({ field, entityRef }) => ({
      field,
      message: `the catalog shows no ${entityRef}`,
    }));
}

import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { Person } from 'backstage-plugin-runbook-common';

/** Schemes that run in the reader's page instead of leading somewhere. */
const RUNS_CODE = /^\s*(javascript|data|vbscript):/i;

/** A person as the tabs show them; `entity` is undefined where the catalog shows none. */
export function describePerson(
  entityRef: string,
  entity: Entity | undefined,
): Person {
  const profile = objectOf(entity?.spec?.profile);
  const picture = text(profile?.picture);
  const email = text(profile?.email);
  return {
    entityRef,
    displayName:
      text(profile?.displayName) ??
      text(entity?.metadata.title) ??
      parseEntityRef(entityRef).name,
    ...(picture !== undefined && { picture }),
    ...(email !== undefined && { email }),
    links: (entity?.metadata.links ?? [])
      .filter(({ url }) => !RUNS_CODE.test(url))
      .map(({ url, title }) => ({ url, title: title ?? url })),
    found: entity !== undefined,
  };
}

function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

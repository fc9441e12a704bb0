import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { displayNameOf } from '../../../catalog';
import { Candidate } from './matchName';

/** A table names a team, not a company. */
const MOST_NAMES = 60;

/** The users whose name has a word of one of the names. */
export async function findCandidates(
  catalog: CatalogApi,
  names: readonly string[],
): Promise<Candidate[]> {
  const terms = [...new Set(names.map(longestWord))].filter(Boolean);
  const answers = await Promise.all(
    terms.slice(0, MOST_NAMES).map(term =>
      catalog.queryEntities({
        filter: { kind: 'User' },
        fields: ['kind', 'metadata', 'spec.profile'],
        limit: 20,
        fullTextFilter: {
          term,
          fields: [
            'metadata.name',
            'spec.profile.displayName',
            'spec.profile.email',
          ],
        },
      }),
    ),
  );
  const found = new Map(
    answers
      .flatMap(({ items }) => items)
      .map(entity => [stringifyEntityRef(entity), entity] as const),
  );
  return [...found].map(([entityRef, entity]) => ({
    entityRef,
    names: [displayNameOf(entity), entity.metadata.name, ...emailOf(entity)],
  }));
}

function longestWord(name: string): string {
  return name
    .replace(/@.*$/, text => (text === name ? text.slice(1) : ''))
    .split(/[^\p{L}\p{N}]+/u)
    .reduce(
      (longest, word) => (word.length > longest.length ? word : longest),
      '',
    );
}

function emailOf({ spec }: Entity): string[] {
  const profile = spec?.profile;
  return typeof profile === 'object' &&
    profile !== null &&
    'email' in profile &&
    typeof profile.email === 'string'
    ? [profile.email]
    : [];
}

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { RotationQuery } from '../../permissions';
import { ListOptions } from './RotationStore';

/** When the version of a rotation that is in force at an instant took effect. */
const IN_FORCE =
  'select max(earlier.effective_from) from runbook_rotation_versions as earlier where earlier.rotation_id = runbook_rotations.id and earlier.effective_from <= ?';

type Where = Knex.QueryBuilder;

/** Limits a query of `runbook_rotations` to the rotations that are asked for. */
export function whereListed(
  query: Where,
  options: Omit<ListOptions, 'limit' | 'byOwner'>,
  now: Date,
): void {
  const { readable, id, owner, user, mine, words = [], after } = options;
  query.whereNull('deleted_at');
  if (id !== undefined) {
    query.where({ id });
  }
  if (owner !== undefined) {
    query.where({ owner });
  }
  if (typeof after === 'string') {
    query.where('id', '>', after);
  } else if (after) {
    query.where(later =>
      later
        .where('owner', '>', after.owner)
        .orWhere(same =>
          same.where('owner', after.owner).where('id', '>', after.id),
        ),
    );
  }
  if (readable !== undefined) {
    query.where(allowed => whereAllowed(allowed, readable, now));
  }
  if (user !== undefined) {
    query.where(concerned => whereMayBeOnCall(concerned, user));
  }
  if (mine?.is === true) {
    query.where(concerned => whereConcerns(concerned, mine));
  } else if (mine) {
    query.whereNot(concerned => whereConcerns(concerned, mine));
  }
  for (const word of words) {
    query.where(named => whereNamed(named, word, now));
  }
}

function whereConcerns(
  query: Where,
  { groups, user }: NonNullable<ListOptions['mine']>,
): void {
  query
    .whereIn('owner', groups)
    .orWhere(concerned => whereMayBeOnCall(concerned, user));
}

/** Of a reference only the name counts: each has the same kind and namespace. */
function whereNamed(query: Where, word: string, now: Date): void {
  const text = word.toLowerCase().replace(/[\\%_]/g, '\\$&');
  query
    .whereRaw("lower(title) like ? escape '\\'", [`%${text}%`])
    .orWhereRaw("id like ? escape '\\'", [`%${text}%`])
    .orWhereRaw("owner like ? escape '\\'", [`%/%${text}%`])
    .orWhere(participant =>
      participantExists(participant, now, people =>
        people.whereRaw("person.user_ref like ? escape '\\'", [`%/%${text}%`]),
      ),
    );
}

function whereAllowed(
  query: Where,
  criteria: PermissionCriteria<RotationQuery>,
  now: Date,
): void {
  if (isAndCriteria(criteria)) {
    for (const each of criteria.allOf) {
      query.where(nested => whereAllowed(nested, each, now));
    }
  } else if (isOrCriteria(criteria)) {
    // Any of nothing is nothing; an empty group would be everything.
    query.whereRaw('1 = 0');
    for (const each of criteria.anyOf) {
      query.orWhere(nested => whereAllowed(nested, each, now));
    }
  } else if (isNotCriteria(criteria)) {
    query.whereNot(nested => whereAllowed(nested, criteria.not, now));
  } else if (criteria.key === 'owner') {
    query.whereIn('owner', criteria.values);
  } else {
    whereParticipant(query, criteria.values, now);
  }
}

/** One of the users takes turns in a version in force at the time or later. */
function whereParticipant(query: Where, users: string[], from: Date): void {
  participantExists(query, from, people =>
    people.whereIn('person.user_ref', users),
  );
}

function participantExists(
  query: Where,
  from: Date,
  are: (people: Where) => void,
): void {
  query.whereExists(people =>
    people
      .from('runbook_rotation_people as person')
      .whereRaw('person.rotation_id = runbook_rotations.id')
      .modify(are)
      .whereRaw(
        `(person.effective_from > ? or person.effective_from = (${IN_FORCE}))`,
        [from, from],
      ),
  );
}

function whereMayBeOnCall(
  query: Where,
  { ref, range }: NonNullable<ListOptions['user']>,
): void {
  const [start, end] = [new Date(range.start), new Date(range.end)];
  query
    .where(participant => whereParticipant(participant, [ref], start))
    .orWhereExists(kept =>
      kept
        .from('runbook_rotation_versions as version')
        .whereRaw('version.rotation_id = runbook_rotations.id')
        .where('version.has_calendar', true)
        // Narrows down only: who is on call by it is found by resolving it.
        .whereExists(calendar =>
          calendar
            .from('runbook_rotation_calendars as calendar')
            .whereRaw('calendar.rotation_id = runbook_rotations.id')
            .where('calendar.entries', 'like', `%${JSON.stringify(ref)}%`),
        )
        .whereRaw(
          `(version.effective_from > ? or version.effective_from = (${IN_FORCE}))`,
          [start, start],
        ),
    )
    .orWhereExists(overrides =>
      overrides
        .from('runbook_rotation_overrides as override')
        .whereRaw('override.rotation_id = runbook_rotations.id')
        .where(named =>
          named.where('override.user_ref', ref).orWhere('override.by_ref', ref),
        )
        .where('override.ends_at', '>', start)
        .where('override.starts_at', '<', end),
    )
    .orWhereExists(swaps =>
      swaps
        .from('runbook_rotation_swaps as swap')
        .whereRaw('swap.rotation_id = runbook_rotations.id')
        .where(named =>
          named
            .where('swap.user_ref', ref)
            .orWhere('swap.to_ref', ref)
            .orWhere('swap.taken_by', ref),
        )
        .where(touching =>
          touching
            .where('swap.ends_at', '>', start)
            .orWhere('swap.return_ends_at', '>', start),
        ),
    );
}

import { INCIDENT_STATES } from 'backstage-plugin-runbook-common';
import { isOpen } from 'incident-flow';
import { Knex } from 'knex';
import { ListOptions } from './IncidentStore';
import { IncidentRow } from './rows';

type Query = Knex.QueryBuilder<IncidentRow>;

/** Narrows a query to the incidents of a list. */
export function whereListed(query: Query, options: ListOptions): void {
  const { state, severity, drill, services, responder, from, to } = options;
  if (state !== undefined) {
    query.whereIn('state', statesOf(state));
  }
  if (severity !== undefined) {
    query.where({ severity });
  }
  if (drill !== undefined) {
    query.where({ drill });
  }
  if (from !== undefined) {
    query.where('declared_at', '>=', new Date(from));
  }
  if (to !== undefined) {
    query.where('declared_at', '<', new Date(to));
  }
  if (services !== undefined || responder !== undefined) {
    query.where(either => whereConcerned(either, { services, responder }));
  }
  if (options.text !== undefined) {
    whereText(query, options.text);
  }
  const { after } = options;
  if (after) {
    const declaredAt = new Date(after.declaredAt);
    query.where(later =>
      later
        .where('declared_at', '<', declaredAt)
        .orWhere(same =>
          same
            .where('declared_at', declaredAt)
            .where('number', '<', after.number),
        ),
    );
  }
}

function statesOf(state: NonNullable<ListOptions['state']>) {
  switch (state) {
    case 'open':
      return INCIDENT_STATES.filter(one => isOpen({ state: one }));
    case 'ended':
      return INCIDENT_STATES.filter(one => !isOpen({ state: one }));
    default:
      return [state];
  }
}

function whereConcerned(
  query: Query,
  {
    services,
    responder,
  }: Record<'services', readonly string[] | undefined> &
    Record<'responder', string | undefined>,
): void {
  query.whereIn('id', affected =>
    affected
      .from('runbook_incident_services')
      .whereIn('entity_ref', services ?? [])
      .select('incident_id'),
  );
  if (responder !== undefined) {
    query.orWhereIn('id', responding =>
      responding
        .from('runbook_incident_responders')
        .where({ user_ref: responder })
        .select('incident_id'),
    );
  }
}

function whereText(query: Query, text: string): void {
  // What somebody types is no pattern.
  const pattern = `%${text
    .toLocaleLowerCase('en-US')
    .replace(/[\\%_]/g, sign => `\\${sign}`)}%`;
  query.where(either =>
    either
      .whereRaw(`lower(title) like ? escape '\\'`, [pattern])
      .orWhereRaw(`id like ? escape '\\'`, [pattern]),
  );
}

import {
  EndpointQuery,
  endpoints,
  INCIDENT_STATES,
} from 'backstage-plugin-runbook-common';

/** Choices of the filter of states, in the order in which they are offered. */
export const STATE_CHOICES = ['open', 'ended', ...INCIDENT_STATES] as const;

/** Fields of the filter as they stand in the address. */
export const FILTER_FIELDS = [
  'state',
  'severity',
  'service',
  'owner',
  'text',
  'from',
  'to',
  'drill',
] as const;

/** One of {@link FILTER_FIELDS}. */
export type FilterField = (typeof FILTER_FIELDS)[number];

/** What the list of incidents is filtered by; all of it may stand in a link. */
export type ListFilter = Partial<Record<FilterField, string>>;

const DATE = /^\d{4}-\d\d-\d\d$/;

/** The filter in an address; what makes no sense is left out. */
export function listFilterIn(search: string): ListFilter {
  const query = new URLSearchParams(search);
  const filter: ListFilter = {};
  for (const field of FILTER_FIELDS) {
    const value = query.get(field);
    if (value?.trim() && isSensible(field, value)) {
      // As it stands there: the space after a word is typed before the next.
      filter[field] = value;
    }
  }
  return filter;
}

/** The address with the filter, everything else left as it was. */
export function withListFilter(search: string, filter: ListFilter): string {
  const query = new URLSearchParams(search);
  for (const field of FILTER_FIELDS) {
    const value = filter[field];
    if (value) {
      query.set(field, value);
    } else {
      query.delete(field);
    }
  }
  return query.toString();
}

/** What the back end is asked for. Days are those of the reader's clock. */
export function toQuery(
  filter: ListFilter,
): NonNullable<EndpointQuery<typeof endpoints.listIncidents>> {
  const { severity, service, owner, text, from, to } = filter;
  const state = STATE_CHOICES.find(choice => choice === filter.state);
  return {
    ...(state && { state }),
    ...(severity && { severity }),
    ...(service && { service }),
    ...(owner && { owner }),
    ...(text && { text: text.trim() }),
    ...(from && { from: startOfDay(from, 0) }),
    // Until the end of that day.
    ...(to && { to: startOfDay(to, 1) }),
    ...(filter.drill === 'only' && { drill: 'true' as const }),
    ...(filter.drill === 'without' && { drill: 'false' as const }),
  };
}

function startOfDay(date: string, later: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later).toISOString();
}

function isSensible(field: FilterField, value: string): boolean {
  switch (field) {
    case 'state':
      return STATE_CHOICES.some(choice => choice === value);
    case 'drill':
      return value === 'only' || value === 'without';
    case 'from':
    case 'to':
      return DATE.test(value) && Number.isFinite(Date.parse(value));
    case 'service':
    case 'owner':
      return /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(value);
    default:
      return true;
  }
}

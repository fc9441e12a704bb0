import {
  ALERT_STATES,
  AlertState,
  alertStates,
  ServiceAlert,
} from 'backstage-plugin-runbook-common';
import { SEVERITIES, Severity } from 'runbook-markdown';

/** A severity to filter by; `none` for alerts that have none. */
export type SeverityChoice = Severity | 'none';

/** Whether an alert fires: what it is now, apart from what is written of it. */
export const NOW_CHOICES = ['firing', 'silent'] as const;

/** One of {@link NOW_CHOICES}. */
export type NowChoice = (typeof NOW_CHOICES)[number];

/** What the alerts are compared with beside their own text. */
export interface FilterFacts {
  rulesKnown: boolean;
  /** Ids of the alerts that fire. */
  firing: ReadonlySet<string>;
}

/** What the reader wants to see, as the address tells it. */
export interface AlertFilter {
  query: string;
  /** All where empty. */
  severities: readonly SeverityChoice[];
  /** All where empty. */
  now: readonly NowChoice[];
  /** All where empty. */
  states: readonly AlertState[];
}

export const SEVERITY_CHOICES: readonly SeverityChoice[] = [
  ...SEVERITIES,
  'none',
];

/** Takes the filter from the query of the address; what it does not know it leaves out. */
export function filterOf(search: string): AlertFilter {
  const params = new URLSearchParams(search);
  const chosen = (name: string) => params.get(name)?.split(',') ?? [];
  return {
    query: params.get('q') ?? '',
    severities: SEVERITY_CHOICES.filter(choice =>
      chosen('severity').includes(choice),
    ),
    now: NOW_CHOICES.filter(choice => chosen('now').includes(choice)),
    states: ALERT_STATES.filter(state => chosen('state').includes(state)),
  };
}

/** The query with the filter in it, everything else left as it was. */
export function withFilter(search: string, filter: AlertFilter): string {
  const params = new URLSearchParams(search);
  const put = (name: string, value: string) =>
    value ? params.set(name, value) : params.delete(name);
  put('q', filter.query);
  put('severity', filter.severities.join(','));
  put('now', filter.now.join(','));
  put('state', filter.states.join(','));
  return params.toString();
}

/** Whether nothing is left out. */
export function isOpen(filter: AlertFilter): boolean {
  const { query, severities, now, states } = filter;
  return (
    query.trim() === '' &&
    severities.length === 0 &&
    now.length === 0 &&
    states.length === 0
  );
}

/** The alerts that the filter lets through. */
export function filterAlerts(
  alerts: readonly ServiceAlert[],
  { query, severities, now, states }: AlertFilter,
  { rulesKnown, firing }: FilterFacts,
): ServiceAlert[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return alerts.filter(alert => {
    const text = words.length > 0 ? searchTextOf(alert) : '';
    return (
      words.every(word => text.includes(word)) &&
      (severities.length === 0 ||
        severities.includes(alert.severity ?? 'none')) &&
      (now.length === 0 || now.includes(nowOf(alert, firing))) &&
      (states.length === 0 ||
        alertStates(alert, rulesKnown).some(state => states.includes(state)))
    );
  });
}

/** Whether an alert fires. */
export function nowOf(
  { id }: Pick<ServiceAlert, 'id'>,
  firing: ReadonlySet<string>,
): NowChoice {
  return firing.has(id) ? 'firing' : 'silent';
}

function searchTextOf({
  name,
  severity,
  severityText,
  rule,
  documentation,
}: ServiceAlert): string {
  return [
    name,
    severity,
    severityText,
    rule?.summary,
    rule?.description,
    rule?.expression,
    rule?.group,
    ...Object.entries(rule?.labels ?? {}).flat(),
    documentation?.meaning,
    documentation?.firstResponse,
    documentation?.expression,
  ]
    .filter(Boolean)
    .join('\n')
    .toLowerCase();
}

import { ServiceAlert } from './alert';

/** What can be said of an alert's definition, in the order of a filter. @public */
export const ALERT_STATES = [
  'documented',
  'undocumented',
  'ruleMissing',
  'danglingLink',
] as const;

/** One of {@link ALERT_STATES}. @public */
export type AlertState = (typeof ALERT_STATES)[number];

/**
 * What can be said of an alert's definition. A rule counts as documented when a
 * runbook has an alert of its name, or when its link leads to a place in one.
 *
 * @param rulesKnown - Whether the service's rules are known at all; otherwise
 * nothing can be said of a rule that is missing.
 * @public
 */
export function alertStates(
  { rule, documentation }: Pick<ServiceAlert, 'rule' | 'documentation'>,
  rulesKnown: boolean,
): AlertState[] {
  const link = rule?.link;
  const leadsToPlace =
    link?.state === 'exact' && link.place.fragment !== undefined;
  const states: AlertState[] = [];
  if (documentation || leadsToPlace) {
    states.push('documented');
  } else {
    states.push('undocumented');
  }
  if (!rule && rulesKnown) {
    states.push('ruleMissing');
  }
  if (link?.state === 'near' || link?.state === 'dangling') {
    states.push('danglingLink');
  }
  return states;
}

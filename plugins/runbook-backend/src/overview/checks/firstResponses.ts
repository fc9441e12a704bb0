import { ServiceAlert } from 'backstage-plugin-runbook-common';
import { rankOf } from '../../alerts';
import { Check, passedWithout } from './Check';

/** Every alert rule has a first response, or leads to one. */
export const checkFirstResponses: Check = ({ definitions: { alerts } }) => {
  const ruled = alerts.filter(({ rule }) => rule !== undefined);
  if (ruled.length === 0) {
    return undefined;
  }
  return passedWithout(
    'alerts-unanswered',
    ruled
      .filter(alert => !isAnswered(alert))
      .sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
      .map(({ name, rule, documentation }) => ({
        name,
        ...(rule?.viewUrl && { url: rule.viewUrl }),
        ...(documentation && { fragment: documentation.fragment }),
      })),
  );
};

/** A description that says only what the alert means leaves its reader alone. */
function isAnswered({ rule, documentation }: ServiceAlert): boolean {
  const link = rule?.link;
  return (
    (link?.state === 'exact' && link.place.fragment !== undefined) ||
    Boolean(documentation?.firstResponse) ||
    (documentation?.procedures.length ?? 0) > 0
  );
}

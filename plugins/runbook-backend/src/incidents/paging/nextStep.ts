import { isPaging, PagingStep, pagingStep } from 'incident-flow';
import { StoredIncident } from '../store';

/**
 * The next step of paging; undefined once somebody has acknowledged, or where
 * there is nobody to page. Whoever was paged late still has the whole time to
 * acknowledge before the next one is paged.
 */
export function nextStep({
  incident,
  plan,
  pages,
}: Pick<StoredIncident, 'incident' | 'plan' | 'pages'>):
  | PagingStep
  | undefined {
  const last = pages.at(-1);
  const step = isPaging(incident)
    ? pagingStep(incident, plan, last === undefined ? 0 : last.step + 1)
    : undefined;
  const { acknowledgeWithin = 0 } = incident.policy;
  return (
    step && {
      ...step,
      due: Math.max(step.due, last ? last.at + acknowledgeWithin : 0),
    }
  );
}

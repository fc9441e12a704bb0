import { LabelMatcher } from '../../catalog';
import { Labels } from '../matching';

/** Labels that tell what something is and not where it runs, the best first. */
const TELLING = [
  'job',
  'namespace',
  'deployment',
  'statefulset',
  'daemonset',
  'container',
  'team',
];

/** As many say enough, and more would miss the alert's next instance. */
const ENOUGH = 2;

/**
 * Matchers for `runbook/alert-selector` that these labels fulfil; undefined
 * where none of them tells one service from another.
 */
export function selectorFor(labels: Labels): string | undefined {
  const matchers = TELLING.flatMap((label): LabelMatcher[] => {
    const value = labels[label];
    return value ? [{ label, operator: '=', value }] : [];
  });
  return matchers.length > 0
    ? writeMatchers(matchers.slice(0, ENOUGH))
    : undefined;
}

/** Matchers as `runbook/alert-selector` takes them. */
export function writeMatchers(matchers: readonly LabelMatcher[]): string {
  return matchers
    .map(
      ({ label, operator, value }) =>
        `${label}${operator}${JSON.stringify(value)}`,
    )
    .join(', ');
}

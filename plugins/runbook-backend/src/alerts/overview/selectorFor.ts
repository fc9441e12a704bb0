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
  const matchers = TELLING.filter(label => labels[label])
    .slice(0, ENOUGH)
    .map(label => `${label}=${JSON.stringify(labels[label])}`);
  return matchers.length > 0 ? matchers.join(', ') : undefined;
}

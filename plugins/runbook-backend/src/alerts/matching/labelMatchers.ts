import { RE2JS } from 're2js';
import { LabelMatcher } from '../../catalog';

/** The labels of an alert instance. */
export type Labels = Readonly<Record<string, string>>;

/** Decides by labels. */
export type LabelTest = (labels: Labels) => boolean;

/**
 * Whether labels fulfil all matchers, as Prometheus and Alertmanager decide it:
 * a label that is not there is empty, and a regular expression, in the syntax
 * of Go, has to match the whole value.
 */
export function labelTest(matchers: readonly LabelMatcher[]): LabelTest {
  const tests = matchers.map(singleTest);
  return labels => tests.every(test => test(labels));
}

function singleTest({ label, operator, value }: LabelMatcher): LabelTest {
  const valueOf = (labels: Labels) =>
    Object.hasOwn(labels, label) ? labels[label] ?? '' : '';
  switch (operator) {
    case '=':
      return labels => valueOf(labels) === value;
    case '!=':
      return labels => valueOf(labels) !== value;
    default: {
      // Takes time in proportion to the value, whatever its author wrote.
      const pattern = RE2JS.compile(value);
      const wanted = operator === '=~';
      return labels => pattern.matches(valueOf(labels)) === wanted;
    }
  }
}

/**
 * The values that a matcher allows, where it can be fulfilled by few that are
 * known beforehand: `="a"`, and `=~"a|b"`. Undefined where it cannot, and where
 * a label that is not there fulfils it.
 */
export function allowedValues({
  operator,
  value,
}: LabelMatcher): string[] | undefined {
  const values =
    (operator === '=' && [value]) ||
    (operator === '=~' && /^[\w /:@,-]+(\|[\w /:@,-]+)*$/.test(value)
      ? value.split('|')
      : undefined);
  return values && values.every(text => text !== '') ? values : undefined;
}

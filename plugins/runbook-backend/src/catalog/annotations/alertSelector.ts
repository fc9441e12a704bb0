import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ALERT_SELECTOR_ANNOTATION } from 'backstage-plugin-runbook-common';
import { RE2JS } from 're2js';
import { ReportDiagnostic } from './reportDiagnostic';

/** One condition on a label of an alert instance. */
export interface LabelMatcher {
  label: string;
  operator: '=' | '!=' | '=~' | '!~';
  value: string;
}

// Prometheus' syntax: a label name, an operator, a quoted string with Go
// escapes. See https://prometheus.io/docs/alerting/latest/configuration/#matcher
const MATCHER =
  /\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*(=~|!~|!=|=)\s*("(?:[^"\\\n]|\\.)*")\s*(,|\n|$)/y;

/**
 * The label matchers of `runbook/alert-selector`, separated by commas or line
 * breaks, with or without braces; undefined where there are none that can be
 * read.
 */
export function readAlertSelector(
  entity: Entity,
  report: ReportDiagnostic,
): LabelMatcher[] | undefined {
  const value = entity.metadata.annotations?.[ALERT_SELECTOR_ANNOTATION];
  if (value === undefined) {
    return undefined;
  }
  try {
    return parseMatchers(value);
  } catch (error) {
    report({
      rule: 'invalid-alert-selector',
      severity: 'warning',
      field: ALERT_SELECTOR_ANNOTATION,
      message: `${
        toError(error).message
      } Write label matchers such as service="auth", env=~"prod|staging".`,
    });
    return undefined;
  }
}

function parseMatchers(value: string): LabelMatcher[] {
  const trimmed = value.trim();
  const text = /^\{[^]*\}$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  const matchers: LabelMatcher[] = [];
  let position = 0;
  while (text.slice(position).trim()) {
    MATCHER.lastIndex = position;
    const [whole, label, operator, quoted] = MATCHER.exec(text) ?? [];
    if (!whole || !label || !isOperator(operator) || !quoted) {
      throw new Error(
        `${JSON.stringify(text.slice(position).trim())} is no label matcher.`,
      );
    }
    matchers.push({ label, operator, value: unquote(quoted, operator) });
    position += whole.length;
  }
  if (matchers.length === 0) {
    throw new Error('The selector is empty.');
  }
  return matchers;
}

function isOperator(
  text: string | undefined,
): text is LabelMatcher['operator'] {
  return text === '=' || text === '!=' || text === '=~' || text === '!~';
}

function unquote(quoted: string, operator: LabelMatcher['operator']): string {
  const value = quoted
    .slice(1, -1)
    .replace(/\\(.)/g, (_, escaped: string) =>
      escaped === 'n' ? '\n' : escaped,
    );
  if (operator.endsWith('~')) {
    try {
      // In the syntax of Go, which Prometheus and Alertmanager match with.
      RE2JS.compile(value);
    } catch {
      throw new Error(`${quoted} is no regular expression.`);
    }
  }
  return value;
}

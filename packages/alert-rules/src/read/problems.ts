import { Diagnostic } from 'runbook-markdown';
import { Position } from '../model/alertRule';

/** Id of every diagnostic of a file of rules. */
const RULE = 'alert-rules-unreadable';

function problem(message: string, at: Partial<Position> = {}): Diagnostic {
  return {
    rule: RULE,
    severity: 'warning',
    message,
    line: 1,
    column: 1,
    ...at,
  };
}

/**
 * What has templates where YAML wants structure. In the text of an annotation
 * they are Prometheus's own.
 */
export function templateOf(text: string): 'Helm' | 'Jinja' | undefined {
  if (/^\s*\{%/m.test(text)) {
    return 'Jinja';
  }
  return /^\s*(?:- )?\{\{|:\s+\{\{/m.test(text) ? 'Helm' : undefined;
}

export function notYaml(text: string, reason: string, at: Position) {
  switch (templateOf(text)) {
    case 'Helm':
      return problem(
        'The file is a template of Helm and no YAML until it is rendered. Check what "helm template" prints.',
        at,
      );
    case 'Jinja':
      return problem(
        'The file is a template of Jinja and no YAML until it is rendered. Check what is rendered of it.',
        at,
      );
    default:
      return problem(`The file is no YAML: ${reason}.`, at);
  }
}

export function noGroups(text: string) {
  const template = templateOf(text);
  return problem(
    template
      ? `The file is a template of ${template}. Check what is rendered of it.`
      : 'The file has no "groups" of rules, neither plain nor in the "spec" of a PrometheusRule.',
  );
}

export function malformedRules(count: number, at: Position) {
  return problem(
    `${
      count === 1 ? 'A rule has' : `${count} rules have`
    } an "alert" that is no name, and ${
      count === 1 ? 'was' : 'were'
    } left out. Write the name as text, or check what is rendered where the file is a template.`,
    at,
  );
}

export function tooManyRules(most: number) {
  return problem(
    `The file has more than ${most} alerts; the rest were left out. Split it.`,
  );
}

export function tooLarge(most: number) {
  return problem(
    `The file is longer than ${most} characters and was not read. Split it.`,
  );
}

export function tooDeep() {
  return problem('The file is nested too deeply to be read. Make it flatter.');
}

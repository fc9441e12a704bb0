import { severityOfWord } from 'runbook-markdown';
import { AlertRule } from '../model/alertRule';
import { YamlNodes } from './YamlNodes';

/** `runbook_url` is Prometheus's own convention; the others are seen in the wild. */
const RUNBOOK_ANNOTATIONS = [
  'runbook_url',
  'runbook',
  'runbookURL',
  'runbook_link',
];

/** Labels that tell the severity, the first found. */
const SEVERITY_LABELS = ['severity', 'priority'];

/** One entry of a group's `rules`, read. */
export type ReadRule =
  | { kind: 'alert'; rule: AlertRule }
  /** A recording rule. */
  | { kind: 'other' }
  /** There is an `alert`, but it is no text. */
  | { kind: 'malformed' };

/** Reads one rule of a group. */
export function readRule(
  node: unknown,
  group: string,
  nodes: YamlNodes,
): ReadRule {
  const fields = nodes.fields(node);
  if (!fields.has('alert')) {
    return { kind: 'other' };
  }
  const name = nodes.text(fields.get('alert'));
  if (!name) {
    return { kind: 'malformed' };
  }
  const annotations = nodes.fields(fields.get('annotations'));
  const labels = textsOf(fields.get('labels'), nodes);
  const severityText = SEVERITY_LABELS.map(label => labels[label]).find(
    value => value !== undefined && !value.includes('{{'),
  );
  const runbook = RUNBOOK_ANNOTATIONS.map(key =>
    nodes.text(annotations.get(key)),
  ).find(value => value !== undefined);
  return {
    kind: 'alert',
    rule: {
      name: name.text,
      group,
      // What is written as a map is a template that was not rendered.
      expression: nodes.text(fields.get('expr'))?.text ?? '',
      for: nodes.text(fields.get('for'))?.text,
      keepFiringFor: nodes.text(fields.get('keep_firing_for'))?.text,
      labels,
      severity: severityText ? severityOfWord(severityText) : undefined,
      severityText,
      summary:
        nodes.text(annotations.get('summary'))?.text ??
        nodes.text(annotations.get('message'))?.text,
      description: nodes.text(annotations.get('description'))?.text,
      runbook: runbook && {
        url: runbook.text,
        line: runbook.line,
        column: runbook.column,
      },
      dashboards: Object.entries(textsOf(fields.get('annotations'), nodes))
        .filter(
          ([key, value]) =>
            /dashboard/i.test(key) && /^https?:\/\/\S+$/i.test(value),
        )
        .map(([key, url]) => ({ name: key, url })),
      line: name.line,
      column: name.column,
    },
  };
}

function textsOf(node: unknown, nodes: YamlNodes): Record<string, string> {
  return Object.fromEntries(
    [...nodes.fields(node)].flatMap(([key, value]) => {
      const text = nodes.text(value)?.text;
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

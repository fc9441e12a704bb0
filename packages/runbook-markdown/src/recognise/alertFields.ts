import { plainText } from '../text/plainText';
import { TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';

/** What an alert's section says in lines or table rows such as `Severity: high`. */
export interface AlertFields {
  severity?: string;
  expression?: string;
  meaning?: string;
  firstResponse?: string;
}

const LABELS: { field: keyof AlertFields; pattern: RegExp }[] = [
  { field: 'severity', pattern: /^(?:severity|priority|urgency|level)$/ },
  {
    field: 'expression',
    pattern:
      /^(?:expression|expr|query|rule|threshold|fires when|fires if|condition|trigger(?:ed when)?)$/,
  },
  {
    field: 'meaning',
    pattern: /^(?:meaning|what (?:it|this) means|description|summary)$/,
  },
  {
    field: 'firstResponse',
    pattern:
      /^(?:first response|(?:immediate )?actions?|response|what to do(?: first)?|mitigation|resolution|fix)$/,
  },
];

/** `Severity: high`, `**Severity**: high`, `*Severity:* high`, with what follows. */
const LINE =
  /^[*_]{0,3}([A-Za-z][A-Za-z ]{2,24}?)[*_]{0,3}\s*:[*_]{0,3}\s+(\S.*)$/;

function fieldOf(label: string): keyof AlertFields | undefined {
  const name = label.trim().toLowerCase();
  return LABELS.find(({ pattern }) => pattern.test(name))?.field;
}

/** Splits `Severity: high. The disk is full.` into the field and the text behind it. */
export function splitSeverity(text: string): {
  severity?: string;
  rest: string;
} {
  const match =
    /^[*_]{0,3}(?:severity|priority)[*_]{0,3}\s*:[*_]{0,3}\s*[`*_]{0,3}([\w-]{1,12})[`*_]{0,3}(?:\.\s+|\s*\n|\.?\s*$)/i.exec(
      text,
    );
  return match
    ? { severity: match[1], rest: text.slice(match[0].length).trim() }
    : { rest: text };
}

function readLines(text: string, fields: AlertFields): void {
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const match = LINE.exec(line.trim());
    const field = match?.[1] ? fieldOf(match[1]) : undefined;
    if (!field || !match?.[2] || fields[field] !== undefined) {
      return;
    }
    if (field === 'severity' || field === 'expression') {
      const value = plainText(match[2]);
      fields[field] = field === 'severity' ? value.split(/[\s.,;(]/)[0] : value;
    } else {
      // A text goes on over the lines below, up to the next label.
      const more = lines.slice(index + 1);
      const end = more.findIndex(next => LINE.test(next.trim()));
      fields[field] = [
        match[2],
        ...more.slice(0, end === -1 ? undefined : end),
      ].join('\n');
    }
  });
}

function readRows(node: TreeNode, fields: AlertFields): void {
  if (node.type !== 'table' || node.header.length !== 2) {
    return;
  }
  for (const cells of [node.header, ...node.rows.map(row => row.cells)]) {
    const field = fieldOf(plainText(cells[0] ?? '').replace(/:$/, ''));
    const value = plainText(cells[1] ?? '');
    if (field && value !== '') {
      fields[field] ??= value;
    }
  }
}

/** Reads the labelled lines and rows of a section's own content. */
export function alertFields(section: SectionNode): AlertFields {
  const fields: AlertFields = {};
  for (const node of section.nodes.slice(0, 8)) {
    if (node.type === 'paragraph') {
      readLines(node.text, fields);
    }
    readRows(node, fields);
  }
  return fields;
}

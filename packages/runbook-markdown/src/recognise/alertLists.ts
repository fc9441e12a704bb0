import { plainText } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { inlineMarkdown } from '../tree/readBlocks';
import { ItemNode, ListNode, TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { AlertDraft, severityFields } from './alertDraft';
import { adviceIn } from './alertResponse';
import { isCamelName, NamedAlert, readThreshold } from './alertNames';
import { severityOfName, severityOfText, severityOfWord } from './severity';
import { DocumentView, Recognised } from './view';

const LEAD = /\b(?:alerts|alarms)\b[^.:]{0,40}:\s*$/i;

/** "Splunk Alerts:" alone on its line is the heading of what follows. */
const LABEL = /(?:^|\n)[*_]*(?:[\w-]+ ){0,3}(?:alerts|alarms)[*_]*:[*_]*\s*$/i;

/** The text of an item that is nothing but a link: the alert's page in another tool. */
function linkedName(
  markdown: string,
): (NamedAlert & { rest: string }) | undefined {
  const text = markdown.trim();
  const [span, ...others] = scanInline(text);
  const name =
    span?.kind === 'link' &&
    !span.image &&
    span.href !== undefined &&
    others.length === 0 &&
    span.start === 0 &&
    span.end === text.length
      ? plainText(span.text)
      : '';
  return name === '' ? undefined : { name, rest: `See ${text}` };
}

/** Name at the start of an item: in code, bold, CamelCase, or a metric with a threshold. */
function nameOf(markdown: string): (NamedAlert & { rest: string }) | undefined {
  const plain = plainText(markdown);
  const threshold = readThreshold(plain);
  if (threshold) {
    return { ...threshold, rest: '' };
  }
  const text = markdown.trim();
  const [span] = scanInline(text);
  const code =
    span?.kind === 'code' && span.start <= 2 ? span.value : undefined;
  const bold = /^(?:\*\*|__)(.{3,80}?)(?:\*\*|__)/.exec(text);
  const metric =
    code && /^[\w:.]+(?:\{[^{}]*\})?$/.test(code) && /[_.:]/.test(code);
  if (code && metric && / (?:>|<|≥|≤|above|below)=? ?\S/.test(plain)) {
    return {
      name: code.replace(/\{.*$/, ''),
      expression: plain.replace(/[.;]$/, ''),
      rest: '',
    };
  }
  const word = /^[\w.-]+/.exec(text);
  const name =
    code ?? (bold?.[1] ? plainText(bold[1]) : word?.[0])?.replace(/:$/, '');
  if (!name || !isCamelName(name)) {
    return undefined;
  }
  const end = bold?.[0].length ?? (code && span ? span.end : name.length);
  return { name, rest: text.slice(end).replace(/^[\s:–—*_-]+/, '') };
}

function readItem(
  item: ItemNode,
  section: SectionNode,
  view: DocumentView,
  isLabelled: boolean,
): AlertDraft | undefined {
  const [first] = item.nodes;
  const named =
    first?.type === 'paragraph'
      ? nameOf(first.text) ?? (isLabelled ? linkedName(first.text) : undefined)
      : undefined;
  if (!named || first?.type !== 'paragraph') {
    return undefined;
  }
  const bracket = /^\(([\w-]{1,12})\)[\s:–—-]*/.exec(named.rest);
  const level = bracket?.[1] ? severityOfWord(bracket[1]) : undefined;
  const severity =
    level && bracket?.[1]
      ? { severity: level, severityText: bracket[1] }
      : severityOfText(plainText(first.text)) ?? severityOfName(named.name);
  const rest = bracket ? named.rest.slice(bracket[0].length) : named.rest;
  return {
    name: named.name,
    expression: named.expression,
    ...severityFields(severity),
    meaning: rest === '' ? undefined : inlineMarkdown(rest, view),
    firstResponse: adviceIn(inlineMarkdown(rest, view)),
    procedures: [],
    section,
    isSection: false,
    scope: [],
    line: item.start + 1,
    endLine: item.end,
  };
}

function readList(
  list: ListNode,
  section: SectionNode,
  view: DocumentView,
  isLabelled: boolean,
): AlertDraft[] {
  return list.items.flatMap(
    item => readItem(item, section, view, isLabelled) ?? [],
  );
}

/** Adds the alerts of all lists among the nodes, at any depth, to `found`. */
function readNodes(
  nodes: readonly TreeNode[],
  section: SectionNode,
  view: DocumentView,
  isAlertSection: boolean,
  found: AlertDraft[],
): void {
  nodes.forEach((node, index) => {
    if (node.type !== 'list') {
      return;
    }
    const before = nodes[index - 1];
    const hasLead =
      before?.type === 'paragraph' &&
      /:\s*[*_]*\s*$/.test(before.text.slice(-20)) &&
      LEAD.test(plainText(before.text.slice(-200)));
    if (hasLead || isAlertSection) {
      const isLabelled = hasLead && LABEL.test(before.text);
      found.push(...readList(node, section, view, isLabelled));
    }
    for (const item of node.items) {
      readNodes(item.nodes, section, view, false, found);
    }
  });
}

/** "**DiskFull**: the disk is full", or the name alone on the first line. */
function readParagraph(
  node: TreeNode,
  section: SectionNode,
  view: DocumentView,
): AlertDraft[] {
  if (node.type !== 'paragraph' || !/^(?:\*\*|__|`)/.test(node.text)) {
    return [];
  }
  const { start, end } = node;
  const alert = readItem({ start, end, nodes: [node] }, section, view, false);
  return alert ? [alert] : [];
}

/** `- DiskFull: node_free < 5` of a block without a language, by which each line names an alert. */
const CODE_LINE = /^\s*(?:[-*]\s+)?(\w+)\s*(?:[:=(–-]+\s*(.*?)\)?)?\s*$/;

/** The lines of a plain code block below "Alerts", where each of them names one. */
function readCode(node: TreeNode, section: SectionNode): AlertDraft[] {
  if (
    node.type !== 'code' ||
    !/^(?:|te?xt|plain|plaintext)$/.test(node.language)
  ) {
    return [];
  }
  const lines = node.text
    .split('\n')
    .map((text, index) => ({ text, line: node.textStart + index }))
    .filter(({ text }) => text.trim() !== '');
  const read = lines.flatMap(({ text, line }): AlertDraft[] => {
    const [, name, expression] = CODE_LINE.exec(text.slice(0, 400)) ?? [];
    return name && isCamelName(name)
      ? [
          {
            name,
            ...(expression && { expression }),
            ...severityFields(severityOfName(name)),
            procedures: [],
            section,
            isSection: false,
            scope: [],
            line: line + 1,
            endLine: line + 1,
          },
        ]
      : [];
  });
  return read.length === lines.length ? read : [];
}

/** Alert definitions that are bullets under "Key alerts:" or a heading "Alerts". */
export function alertLists(
  view: DocumentView,
  found: Readonly<Recognised>,
): AlertDraft[] {
  const alerts: AlertDraft[] = [];
  for (const section of view.sections) {
    const isAlertSection = found.kinds.get(section) === 'alerts';
    readNodes(section.nodes, section, view, isAlertSection, alerts);
    if (isAlertSection) {
      for (const node of section.nodes) {
        alerts.push(
          ...readCode(node, section),
          ...readParagraph(node, section, view),
        );
      }
    }
  }
  return alerts;
}

import { plainText } from '../text/plainText';
import { matches } from '../text/matches';
import { scanInline } from '../text/scanInline';
import { TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { AlertDraft, severityFields } from './alertDraft';
import { isNoAlert } from './alertLabel';
import { isCamelName, namesTrouble } from './alertNames';
import { severityOfName } from './severity';
import { DocumentView } from './view';

/** What the name of the alert that a text answers stands behind. */
const LABEL =
  /^(?:(?:(?:triggering|trigger|firing|prometheus|alertmanager|grafana) )?alerts?(?: ?names?)?|alerts? (?:that|which) (?:route|lead|point|link|trigger|page)s?\b.*|triggered by(?: (?:the )?alerts?)?|告警名称|报警名称|アラート名)$/;
/** Sections that say what the page, or the section they stand below, is for. */
const OF_ABOVE =
  /^(?:symptoms?\b.*|(?:.* )?symptoms|detection|triggers?|trigger conditions?|when to use\b.*|overview|summary|quick (?:reference|facts)|metadata|at a glance|details|alert (?:details|information|overview|summary)|alerts? (?:that|which) .*|告警概览|概览)$/;
const LABELLED_LINE =
  /^[*_]{0,3}([^*_:：|`]{3,48}?)[*_]{0,3}\s*[:：][*_]{0,3}\s*(\S.*)$/;
/** What follows "alert" where it is a label. */
const AS_LABEL =
  /alerts?(?: ?names?)?[*_]{0,3}[ \t]*[:：|]|alerts? (?:that|which|`)/y;
/** A word of each label, asked of a paragraph. */
const WORD = /alert|trigger|名/i;
const CODE_NAME = /^[A-Za-z][\w.:-]{4,100}$/;
const MAX_NAMES = 12;

/** Names that are all a text holds: in code, or written as only alerts are. */
function namesIn(markdown: string, isCertain: boolean): string[] {
  const names = markdown
    .split(/\s*(?:[,;、·•]|<br ?\/?>|\s(?:and|or|\/|&)\s)\s*/)
    .filter(part => part !== '')
    .map(part => {
      const text = part
        .trim()
        .replace(/[.*_]+$/, '')
        .replace(/\s+\([^()]*\)$/, '');
      const [span, ...others] = scanInline(text);
      const isCode =
        span?.kind === 'code' &&
        others.length === 0 &&
        span.end - span.start === text.length;
      const name = isCode ? span.value : plainText(text);
      const isName =
        isCamelName(name) ||
        (isCode && CODE_NAME.test(name) && !isNoAlert(name)) ||
        (isCertain && name.length >= 5 && name.length <= 100);
      return isName ? name : '';
    });
  return names.length <= MAX_NAMES && names.every(name => name !== '')
    ? names
    : [];
}

/**
 * Whether a label may stand anywhere in a text, given in lower case. Searches
 * for words: a pattern over a whole document costs many times as much.
 */
function mayMention(text: string): boolean {
  let at = text.indexOf('alert');
  while (at !== -1) {
    AS_LABEL.lastIndex = at;
    if (AS_LABEL.test(text)) {
      return true;
    }
    at = text.indexOf('alert', at + 5);
  }
  return (
    text.includes('triggered by') ||
    text.includes('` alert') ||
    text.includes('alarm `') ||
    text.includes('` alarm') ||
    text.includes('警名称') ||
    text.includes('アラート名')
  );
}

interface Mention {
  names: string[];
  start: number;
  end: number;
}

function mentionIn(
  label: string,
  value: string,
  span: { start: number; end: number },
): Mention[] {
  const name = plainText(label)
    .replace(/[:：]$/, '')
    .trim()
    .toLowerCase();
  if (!LABEL.test(name)) {
    return [];
  }
  // "告警名称" stands before one name and nothing else.
  const names = namesIn(value, /名称|ト名$/.test(name));
  return names.length > 0 ? [{ names, start: span.start, end: span.end }] : [];
}

function mentionsIn(node: TreeNode): Mention[] {
  switch (node.type) {
    case 'table':
      return node.header.length === 2
        ? [
            ...mentionIn(node.header[0] ?? '', node.header[1] ?? '', {
              start: node.start,
              end: node.start + 1,
            }),
            ...node.rows.flatMap(({ cells, line }) =>
              mentionIn(cells[0] ?? '', cells[1] ?? '', {
                start: line,
                end: line + 1,
              }),
            ),
          ]
        : [];
    case 'list':
      return node.items
        .flatMap(({ nodes }) => nodes.slice(0, 1))
        .flatMap(mentionsIn);
    case 'paragraph':
      if (!WORD.test(node.text)) {
        return [];
      }
      return node.text.split('\n').flatMap((line, index) => {
        const match = LABELLED_LINE.exec(line.trim());
        const start = node.start + index;
        return match?.[1] && match[2]
          ? mentionIn(match[1], match[2], { start, end: start + 1 })
          : [];
      });
    default:
      return [];
  }
}

/** "High error rate (ErrorsHigh)", "Errors (Alert: ErrorsHigh)" */
const IN_TITLE = /\((alerts?:\s*)?([^()]{3,200})\)\s*$/i;

function mentionInTitle({ title, start }: SectionNode): Mention[] {
  const [, label, inner] = IN_TITLE.exec(title) ?? [];
  const names = inner === undefined ? [] : namesIn(inner, false);
  return names.length > 0 && (label || names.every(namesTrouble))
    ? [{ names, start, end: start + 1 }]
    : [];
}

/** "The alarm `disk-full` is in state ALARM", "`DiskFull` alert" */
const CONDITION =
  /\b(?:alarm|alert)s? `([\w.:-]{5,100})`|`([\w.:-]{5,100})` (?:alarm|alert)\b/gi;

function conditionsIn(node: TreeNode): Mention[] {
  if (node.type === 'list') {
    return node.items
      .flatMap(({ nodes }) => nodes.slice(0, 1))
      .flatMap(conditionsIn);
  }
  if (node.type !== 'paragraph' || !node.text.includes('`')) {
    return [];
  }
  const names = matches(CONDITION, node.text)
    .map(([, after, before]) => after ?? before ?? '')
    // "The alert `severity`" is one of its fields.
    .filter(
      name => isCamelName(name) || (name.includes('-') && !isNoAlert(name)),
    );
  return names.length > 0 ? [{ names, start: node.start, end: node.end }] : [];
}

/** Whether a section says what the page, or the section it stands below, is for. */
function isOfAbove(section: SectionNode, view: DocumentView): boolean {
  return (
    section === view.titleSection ||
    section.level === 0 ||
    OF_ABOVE.test(section.bare)
  );
}

/** What is done about an alert that is named at the top: all of the page, or what is below the same heading. */
function scopeAround({ parent }: SectionNode, view: DocumentView) {
  return parent && parent !== view.titleSection
    ? [parent]
    : view.sections.filter(section => !section.parent);
}

/**
 * Alerts that a page says it answers without telling of them otherwise: a row,
 * an item or a line such as "Triggered by: `DiskFull`".
 */
export function alertMentions(view: DocumentView): AlertDraft[] {
  if (!view.title.endsWith(')') && !mayMention(view.lowerText)) {
    return [];
  }
  return view.sections.flatMap(section => {
    const isTop = isOfAbove(section, view);
    const scope = isTop ? scopeAround(section, view) : [section];
    const [first = section, ...others] = scope;
    const mentions = [
      ...(section === view.titleSection ? mentionInTitle(section) : []),
      ...section.nodes.flatMap(mentionsIn),
      ...(isTop ? section.nodes.flatMap(conditionsIn) : []),
    ];
    return mentions.flatMap(({ names, start, end }) =>
      names.map(name => ({
        name,
        ...severityFields(severityOfName(name)),
        procedures: [],
        section: others.length === 0 ? first : view.titleSection ?? section,
        isSection: false,
        isMention: true,
        scope,
        line: start + 1,
        endLine: end,
      })),
    );
  });
}

import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { lastWithin, SectionNode } from '../tree/section';
import { AlertDraft, severityFields } from './alertDraft';
import { alertFields, splitSeverity } from './alertFields';
import { isNoAlert } from './alertLabel';
import { NamedAlert } from './alertNames';
import { isMeaning, ownResponse, tellsFirst } from './alertResponse';
import { isPlaceholderText, proseOf } from './prose';
import { severityOfName, severityOfText, severityOfWord } from './severity';
import {
  DIAGNOSIS,
  FIRST_RESPONSE,
  IMPACT,
  MEANING,
  MITIGATION,
  SUMMARY,
} from './titles';
import { DocumentView } from './view';

/** Text at the start of a section's own content. */
export function leadText(section: SectionNode, view: DocumentView): string {
  return view.source.between(
    section.start + 1,
    Math.min(section.end, section.start + 25),
  );
}

/** A section that tells one part of an alert. */
interface AlertPart {
  section: SectionNode;
  /** Its own text; where it is split further and has none, links to its headings. */
  markdown: string;
}

function partOf(
  section: SectionNode,
  view: DocumentView,
  patterns: readonly RegExp[],
): AlertPart | undefined {
  for (const pattern of patterns) {
    for (const child of section.children) {
      if (pattern.test(child.bare)) {
        const own = proseOf(child, view)?.markdown;
        const isSplit = child.children.length > 0;
        if (isSplit || (own !== undefined && !isPlaceholderText(own))) {
          return { section: child, markdown: own ?? headingsOf(child) };
        }
      }
    }
  }
  return undefined;
}

function headingsOf({ children }: SectionNode): string {
  return children
    .map(({ title, anchor }) => `- [${title}](#${anchor})`)
    .join('\n');
}

function ownMeaning(
  section: SectionNode,
  view: DocumentView,
): string | undefined {
  const paragraph = section.nodes.find(
    node => node.type === 'paragraph' && isMeaning(node.text),
  );
  const markdown = paragraph
    ? proseOf(section, view, paragraph)?.markdown
    : undefined;
  return markdown && !tellsFirst(markdown)
    ? splitSeverity(markdown).rest
    : undefined;
}

function written(
  text: string | undefined,
  view: DocumentView,
): string | undefined {
  return text && !isPlaceholderText(text)
    ? inlineMarkdown(text, view)
    : undefined;
}

function mayLabel(text: string): boolean {
  return (
    /alert/i.test(text) || text.includes('agios') || text.includes('cinga')
  );
}

/** Name given in a line `Alert Name: X` near the top of a section. */
export function labelledName(section: SectionNode): string | undefined {
  const first = Math.min(3, section.nodes.length);
  for (let index = 0; index < first; index += 1) {
    const node = section.nodes[index];
    if (node?.type === 'paragraph' && mayLabel(node.text)) {
      const match =
        /^\**(?:alert(?:\s*name)?s?|(?:nagios|icinga) (?:alert|check))\**\s*:\**\s*`?([\w.:-]{3,100})`?\s*$/im.exec(
          node.text.slice(0, 500),
        );
      if (match?.[1] && !isNoAlert(match[1])) {
        return match[1];
      }
    }
  }
  return undefined;
}

/** The alert that a section is about, put together from its parts. */
export function readAlertSection(
  section: SectionNode,
  named: NamedAlert,
  view: DocumentView,
): AlertDraft {
  const meaning = partOf(section, view, [MEANING, SUMMARY]);
  const response = partOf(section, view, [
    /^(?:first|immediate|initial) (?:response|actions?|steps?|aid)$/,
    MITIGATION,
    FIRST_RESPONSE,
    DIAGNOSIS,
  ]);
  const severityPart = section.children.find(child =>
    /^(?:severity|priority)$/.test(child.bare),
  );
  const impact = section.children.find(child => IMPACT.test(child.bare));
  const texts = () =>
    [section, meaning?.section, impact].flatMap(part =>
      part ? [leadText(part, view)] : [],
    );
  const fields = alertFields(section);
  const stated =
    fields.severity ??
    (severityPart
      ? plainText(leadText(severityPart, view)).split(/\s/)[0]
      : undefined);
  const level = stated ? severityOfWord(stated) : undefined;
  const severity =
    stated && level
      ? { severity: level, severityText: stated }
      : severityOfText(texts().join('\n')) ?? severityOfName(named.name);
  const own = ownMeaning(section, view);
  return {
    name: named.name,
    expression: named.expression ?? fields.expression,
    ...severityFields(severity),
    meaning: meaning?.markdown ?? written(fields.meaning, view) ?? own,
    firstResponse:
      response?.markdown ??
      written(fields.firstResponse, view) ??
      ownResponse(section, own, view),
    procedures: [],
    section,
    isSection: true,
    scope: [section],
    line: section.start + 1,
    endLine: lastWithin(section).end,
  };
}

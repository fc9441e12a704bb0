import { TreeNode } from '../tree/node';
import { bareTitle } from '../text/bareTitle';
import { SectionNode } from '../tree/section';
import { splitSeverity } from './alertFields';
import { isPlaceholderText, proseOf } from './prose';
import { isImperative, isImperativeList } from './stepVerbs';
import { FIRST_RESPONSE, isAlertPart, MITIGATION } from './titles';
import { DocumentView } from './view';

/** Labels, introductions to a list and notes that nothing is written yet mean nothing. */
export function isMeaning(text: string): boolean {
  const { rest } = splitSeverity(text);
  const isLabelled =
    /^[*_]*(?:alert name|owner|team|priority|severity|expression|fires when|first response|immediate actions?|actions?|response|mitigation)[*_]*\s*:/i.test(
      rest,
    ) || /^(?:\*\*|__)[^*_]{2,60}(?:\*\*|__):?$/.test(rest.trim());
  const isIntroduction =
    /:\**\s*$/.test(rest) && !/\b(?:alert|fires?|triggered)\b/i.test(rest);
  return (
    rest !== '' && !isLabelled && !isIntroduction && !isPlaceholderText(rest)
  );
}

/** A paragraph that starts by telling what to do is the response, and no meaning. */
export function tellsFirst(paragraph: string): boolean {
  return isImperative(splitSeverity(paragraph).rest);
}

/** A single paragraph tells meaning and response in one; the response starts where it tells to do something. */
export function adviceIn(paragraph: string): string | undefined {
  if (/^(?:same as|see)\b/i.test(paragraph)) {
    return paragraph;
  }
  const sentences = paragraph.split(/(?<=[.!?])\s+(?=[A-Z`*])/);
  const from = sentences.findIndex(
    (sentence, index) =>
      index > 0 &&
      (isImperative(sentence) ||
        /^(?:see|do|plan) |\b(?:you (?:should|could|can|may)|a simple way|look into|if this is the case)\b/i.test(
          sentence,
        )),
  );
  return from === -1 ? undefined : sentences.slice(from).join(' ');
}

/** "In case of emergency:" and its list. */
function isUrgentList(nodes: readonly TreeNode[], at: number): boolean {
  const before = nodes[at - 1];
  return (
    nodes[at]?.type === 'list' &&
    before?.type === 'paragraph' &&
    /\b(?:emergency|immediate(?:ly)?|urgent|first response|right away)\b[^.]{0,60}:\**\s*$/i.test(
      before.text.slice(-200),
    )
  );
}

/** A line of only bold text: **First response** */
function isResponseHeading(node: TreeNode): boolean {
  const title =
    node.type === 'paragraph'
      ? /^(?:\*\*|__)([^*_]{2,60}?):?(?:\*\*|__):?$/.exec(node.text.trim())?.[1]
      : undefined;
  if (title === undefined) {
    return false;
  }
  const bare = bareTitle(title);
  return FIRST_RESPONSE.test(bare) || MITIGATION.test(bare);
}

/** What follows the meaning within the section itself is what to do. */
export function ownResponse(
  section: SectionNode,
  own: string | undefined,
  view: DocumentView,
): string | undefined {
  if (section.children.some(child => isAlertPart(child.bare))) {
    return undefined;
  }
  const index = section.nodes.findIndex(
    node => node.type === 'paragraph' && isMeaning(node.text),
  );
  const list = section.nodes.findIndex(
    (node, at) => isImperativeList(node) || isUrgentList(section.nodes, at),
  );
  const lead = section.nodes[list - 1];
  const named = section.nodes.findIndex(isResponseHeading);
  if (named !== -1 && section.nodes[named + 1]) {
    const start = section.nodes[named + 1]?.start ?? section.end;
    return proseOf(section, view, { start, end: section.end })?.markdown;
  }
  const first = section.nodes[index];
  if (!own && first?.type === 'paragraph' && tellsFirst(first.text)) {
    return proseOf(section, view, { start: first.start, end: section.end })
      ?.markdown;
  }
  const afterMeaning = section.nodes[own ? index + 1 : 0];
  if (own && !afterMeaning) {
    return adviceIn(own);
  }
  if (section.children.length > 0 && list === -1) {
    return undefined;
  }
  // "How to fix:" and its list, rather than how the thing works in general.
  const isLed = lead?.type === 'paragraph' && list - 1 > index;
  const listed = isLed ? lead : section.nodes[list];
  const next = list === -1 ? afterMeaning : listed;
  const text = next
    ? proseOf(section, view, { start: next.start, end: section.end })?.markdown
    : undefined;
  return text && !isPlaceholderText(text) ? text : undefined;
}

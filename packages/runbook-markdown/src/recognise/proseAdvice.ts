import { plainText } from '../text/plainText';
import { sentencesOf } from '../text/sentences';
import { TreeNode } from '../tree/node';
import { SectionNode } from '../tree/section';
import { MAX_TEXT, offersBefore } from './listLeads';
import { isPageLink } from './pageLink';
import { isPlaceholderText } from './prose';
import {
  isAdviceTitle,
  isBelowResponse,
  isDoingTitle,
  isGerundTitle,
  isHowToTitle,
  isImperativeTitle,
  isResponseTitle,
} from './proceduralTitles';
import { isImperative } from './stepVerbs';
import { matches } from '../text/matches';

/** Sends the reader elsewhere and says nothing itself. */
const POINTER =
  /^(?:(?:please|also|then|and|for [^,]{1,80},|if [^,]{1,80},)\s+)*(?:see|refer|read|visit|consult|follow (?:the|this|these) (?:(?:\w+ ){0,2}(?:link|guide|docs?|documentation|runbook|steps|procedure|instructions)))\b/i;
/** A sentence that ends with a link to another page: "Check if it is a [network issue](network.md)". */
const DOCUMENT_LINK =
  /^[^.,\n]{0,80}\]\((?:#|[^()\s]*\.(?:md|html?)\b)[^()\s]*\)\s*[.:]?\s*$/;
function isDocumentLink(text: string): boolean {
  return text.includes('](') && (DOCUMENT_LINK.test(text) || isPageLink(text));
}

/** Text all in emphasis is what a template says to write here. */
const TEMPLATE_TEXT = /^([*_])(?![*_\s])[^*]+(?<![*_\s])\1$/;
/** A clause behind a comma tells what to do when its verb has an object: ", inspect the dashboard". */
const OBJECT =
  /^\S+ (?:the|that|this|these|those|whether|if|all|any|your|their|a|an|it|them|its|each|every|how|which|what|into|in|to|on|up|down|out|off|from|with|for|and|`\S+`|[A-Z]\w*)(?!\w)/;
const MODAL =
  /\b(?:you|we|one)(?:['’]ll)? (?:also )?(?:(?:may|might|will|would|can) )?(?:(?:need|have|want) to|must|should) (?:also |then |first |manually |simply |just |either )?([a-z-]+)/gi;
/** "Be sure to drain the node first." */
const BE_SURE = /^(?:please )?be (?:sure|careful) to [a-z]/i;
/** "The short-term solution is to refresh the cache." */
const SOLUTION =
  /\b(?:solution|fix|workaround|remedy|mitigation|way (?:out|around it|to \w+(?: \w+){0,3})) is to \w|\b(?:this|it) can be (?:done|fixed|resolved|solved|mitigated) by \w+ing\b/i;
/** Says to find out and to fix, and nothing more. */
const EMPTY =
  /^(?:please |try to )*(?:identify|find|determine|investigate) (?:and (?:fix|resolve) )?(?:the )?(?:root )?cause(?: and (?:resolve|fix|address)(?: the (?:issue|problem|cause)| it)?)?\.?$/i;
const QUESTION =
  /^(?:is|are|has|have|does|do|did|was|were|can|what(?:['’]s| is| are)?|which|how (?:many|much|long))\b.*\?/i;
const PASSIVE =
  /\b(?:should|must|needs? to|has to|have to) be (?:manually |first |then )?(?:\w+ed|run|rerun|set|reset|sent|shut down)\b/i;

/** "To force falling back, you can simply delete the service." */
const TO_REACH =
  /^(?:in order )?to [a-z]+\b[^,]{0,80}, (?:you can|you could|just|simply) (?:also |simply |just )?([a-z-]+)/i;

function tellsWhatFor(sentence: string): boolean {
  const verb = TO_REACH.exec(sentence)?.[1];
  return verb !== undefined && isImperative(verb);
}

/** A word that each of the patterns for a way to tell needs. */
const MAY_TELL = /\b(?:you|we|one|be|is to)/i;

function tellsByModal(sentence: string): boolean {
  return matches(MODAL, sentence).some(([, verb = '']) => isImperative(verb));
}

/** ", inspect the dashboard" and, before a block, ", also set:" */
function isOrder(clause: string): boolean {
  return clause.endsWith(':') && !/\s\S+\s/.test(clause)
    ? isImperative(clause.slice(0, -1).replace(/^also\s+/i, ''))
    : OBJECT.test(clause) && isImperative(clause);
}

/** "Wait is high → raise the limit" */
function isToDo(part: string): boolean {
  return isImperative(part.trim());
}

function tells(sentence: string): boolean {
  const isTold =
    isImperative(sentence) ||
    (sentence.includes(',') &&
      sentence
        .split(/,\s+(?:then\s+|and\s+)?/)
        .slice(1)
        .some(isOrder)) ||
    (sentence.includes('→') && sentence.split('→').slice(1).some(isToDo)) ||
    (MAY_TELL.test(sentence) &&
      (BE_SURE.test(sentence) ||
        tellsByModal(sentence) ||
        PASSIVE.test(sentence) ||
        SOLUTION.test(sentence) ||
        tellsWhatFor(sentence)));
  return isTold && !POINTER.test(sentence) && !EMPTY.test(sentence);
}

/** Running text and the items of lists, but for those that only list what is possible. */
function textsOf(
  nodes: readonly TreeNode[],
  texts: string[] = [],
): readonly string[] {
  nodes.forEach((node, index) => {
    if (node.type === 'paragraph') {
      texts.push(node.text);
    } else if (node.type === 'list' && !offersBefore(nodes[index - 1])) {
      node.items.forEach(item => textsOf(item.nodes, texts));
    }
  });
  return texts;
}

/** The words of a text, however its lines are broken. */
function inOneLine(markdown: string): string {
  const text = plainText(markdown);
  return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
}

/** Whether at least `needed` sentences of running text and lists tell the reader to do something. */
function advises(nodes: readonly TreeNode[], needed: number): boolean {
  let count = 0;
  let rest = MAX_TEXT;
  for (const text of textsOf(nodes)) {
    if (rest <= 0) {
      break;
    }
    const isEmpty =
      isPlaceholderText(text) ||
      isDocumentLink(text) ||
      TEMPLATE_TEXT.test(text.trim());
    if (!isEmpty) {
      for (const sentence of sentencesOf(inOneLine(text.slice(0, rest)))) {
        if (tells(sentence)) {
          count += 1;
          if (count >= needed) {
            return true;
          }
        }
      }
      rest -= text.length;
    }
  }
  return false;
}

/** "To rotate the key you have to create a new one": what for, and what to do for it. */
const PURPOSE = /^(?:in order )?to [a-z]+ /i;

function saysHow(nodes: readonly TreeNode[]): boolean {
  return nodes.some(
    node =>
      node.type === 'paragraph' &&
      /\bto /i.test(node.text) &&
      sentencesOf(inOneLine(node.text.slice(0, MAX_TEXT))).some(
        sentence => PURPOSE.test(sentence) && tellsByModal(sentence),
      ),
  );
}

/** Whether a list asks what to find out: "Do the nodes have enough space?" */
function asksInList(nodes: readonly TreeNode[]): boolean {
  return nodes.some(
    node =>
      node.type === 'list' &&
      node.items.filter(item =>
        QUESTION.test(plainText(textsOf(item.nodes.slice(0, 1))[0] ?? '')),
      ).length >= 2,
  );
}

/** Whether a form is not filled in yet: all below it is "TODO". */
export function isUnwritten(sections: readonly SectionNode[]): boolean {
  return (
    sections.length > 0 &&
    sections.every(section => {
      const texts = textsOf(section.nodes);
      return texts.length > 0 && texts.every(isPlaceholderText);
    })
  );
}

/** Text below "How to …" that is more than a pointer tells how, whatever its form. */
const MIN_HOW_TO = 100;

function explainsHow(section: SectionNode): boolean {
  const length = textsOf(section.nodes)
    .filter(
      text =>
        !isPlaceholderText(text) &&
        !isDocumentLink(text) &&
        !POINTER.test(text),
    )
    // An address is long and explains nothing.
    .reduce(
      (sum, text) => sum + plainText(text).replace(/https?:\S+/g, '').length,
      0,
    );
  return section.children.length === 0 && length >= MIN_HOW_TO;
}

/**
 * Whether a section tells in prose what to do: below a heading that promises
 * it, at least one sentence does; below "Scaling back to normal" at least two,
 * as such headings also stand above explanations.
 */
export function advisesInProse(section: SectionNode): boolean {
  const { bare, nodes, children } = section;
  if (nodes.length === 0) {
    return false;
  }
  const isResponse = isResponseTitle(bare);
  if (
    (isHowToTitle(bare) && explainsHow(section)) ||
    (isResponse && asksInList(nodes))
  ) {
    return true;
  }
  if (isAdviceTitle(bare) && !isResponse) {
    return false;
  }
  const promises =
    isResponse ||
    isBelowResponse(section) ||
    isImperativeTitle(bare) ||
    (children.length === 0 && isDoingTitle(bare));
  if (!promises && !isGerundTitle(bare)) {
    return children.length === 0 && saysHow(nodes);
  }
  const needed = promises ? 1 : 2;
  // What is split further is told by its parts, below a title such as "Mitigation".
  const isTold =
    children.length === 0 || (section.level > 1 && isImperativeTitle(bare));
  return advises(nodes, isTold ? needed : Math.max(2, needed));
}

import { plainText } from '../text/plainText';
import { inlineMarkdown } from '../tree/readBlocks';
import { LineSpan } from '../tree/node';
import { SectionNode } from '../tree/section';
import { DocumentView } from './view';

const LABEL =
  /^(?:\*\*|__|[*_>])*\s*(?:when(?: to (?:use|run|do)(?: (?:this|it))?)?|use (?:this )?(?:when|case)|trigger|applies to)\s*(?:\*\*|__|[*_])*\s*:\s*(?:\*\*|__|[*_])*\s*([\s\S]+)$/i;
const SENTENCE =
  /^(?:use (?:this|it)? ?(?:procedure |runbook |when|if|for|during|after|only|in)|run (?:this|it) (?:when|if|after)|follow (?:this|these steps) (?:when|if)|this (?:procedure|runbook) (?:is|applies|should be)[^.]{0,40}\b(?:when|if)\b|perform this (?:when|if)|do this (?:when|if|only))/i;
/** How any of these begins; most paragraphs do not. */
const MAY_SAY =
  /^\W*(?:when|use|run|follow|this|perform|do|trigger|applies)\b|^[*_]/i;
/** A short line wholly in emphasis right below the heading. */
const EMPHASISED = /^([*_])(?![*_\s])([^*\n]{5,120})(?<![*_\s])\1$/;

/** What a reader who is told "When:" need not read again. */
const OPENING =
  /^(?:use (?:this |it )?(?:procedure |runbook )?when|when to use)\b[\s:–—-]*/i;
const EMPHASISED_OPENING =
  /^([*_]{1,3})(?:use (?:this |it )?(?:procedure |runbook )?when|when to use)[\s:]*\1[\s:–—-]*/i;
const FIRST_SENTENCE = /^[\s\S]*?[.!?](?=\s+[\p{Lu}`*[])/u;

/** When to use a procedure. */
export interface FoundWhen {
  /** The condition as inline Markdown, without "Use when". */
  text: string;
  /** The paragraph that says this and nothing else. */
  paragraph?: LineSpan;
}

/** When to use a procedure, as its author says near the top of it. */
export function readWhen(
  section: SectionNode,
  view: DocumentView,
): FoundWhen | undefined {
  const child = section.children.find(item =>
    /^(?:when to use(?: this| it)?|when|when to run(?: this)?)$/.test(
      item.bare,
    ),
  );
  const nodes = child ? child.nodes.slice(0, 1) : section.nodes.slice(0, 3);
  for (const node of nodes) {
    const text = node.type === 'paragraph' ? node.text : '';
    if (!child && !MAY_SAY.test(text)) {
      continue;
    }
    const labelled = LABEL.exec(text)?.[1]?.split(
      /\n(?=\*\*[^*\n]{2,40}:?\*\*)/,
    )[0];
    const emphasised =
      node === section.nodes[0] ? EMPHASISED.exec(text.trim())?.[2] : undefined;
    const isSentence =
      SENTENCE.test(plainText(text.slice(0, 300))) && text.length <= 400;
    const found =
      labelled ??
      emphasised ??
      (isSentence || (child && text) ? text : undefined);
    // What follows the sentence is to be done, and no condition.
    const said =
      found !== undefined && found === text && !child
        ? FIRST_SENTENCE.exec(text)?.[0] ?? text
        : found;
    const condition = said
      ?.replace(EMPHASISED_OPENING, '')
      .replace(OPENING, '')
      .trim();
    if (said !== undefined && condition) {
      const isWhole =
        emphasised !== undefined || text.trimEnd().endsWith(said.trimEnd());
      return {
        text: inlineMarkdown(condition, view),
        ...(isWhole && !child
          ? { paragraph: { start: node.start, end: node.end } }
          : {}),
      };
    }
  }
  return undefined;
}

import { plainText } from '../text/plainText';
import { lastSentence } from '../text/sentences';
import { TreeNode } from '../tree/node';

/** More text than this says early what to do, or not at all. */
export const MAX_TEXT = 2000;

/** "You can complete the following tasks by …:" lists what is possible. */
const POSSIBLE =
  /^(?:you|users|teams|this \w+|it) (?:can|may|could)\b[^.]*:\**\s*$|\bhave (?:\w+ ){0,2}(?:options|choices)\b[^.]*:\**\s*$/i;
/** "There are two main options for recovery." */
const OPTIONS =
  /^there (?:are|is) (?:\w+ ){0,3}(?:options|ways|alternatives|approaches|choices)\b/i;

/** Whether a text ends with a colon, which may stand in bold text. */
function endsWithColon(text: string): boolean {
  let end = text.trimEnd().length;
  while (text[end - 1] === '*') {
    end -= 1;
  }
  return text[end - 1] === ':';
}

/** The last sentence of a paragraph that ends with a colon; empty for other nodes. */
export function leadSentence(node: TreeNode | undefined): string {
  return node?.type === 'paragraph' && endsWithColon(node.text)
    ? lastSentence(plainText(node.text.slice(0, MAX_TEXT)))
    : '';
}

/** Whether the line before a list says that it lists what is possible. */
export function offersOnly(lead: string): boolean {
  return POSSIBLE.test(lead);
}

/** Whether the text before a list says that it lists what is possible. */
export function offersBefore(node: TreeNode | undefined): boolean {
  return (
    offersOnly(leadSentence(node)) ||
    (node?.type === 'paragraph' &&
      /\bthere /i.test(node.text) &&
      OPTIONS.test(lastSentence(plainText(node.text.slice(0, MAX_TEXT)))))
  );
}

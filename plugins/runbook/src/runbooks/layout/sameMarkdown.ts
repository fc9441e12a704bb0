import { Block } from 'runbook-markdown';

/** Whether two blocks are the same text. */
export function sameMarkdown(one: Block, other: Block): boolean {
  return (
    one.type === 'markdown' &&
    other.type === 'markdown' &&
    one.markdown.trim() === other.markdown.trim()
  );
}

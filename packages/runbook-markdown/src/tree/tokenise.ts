import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { normaliseLabel, References } from '../text/references';
import { SourceLines } from '../source/sourceLines';
import { BlockState } from './blockState';
import { paragraph } from './paragraph';

/**
 * Containers nested deeper than this are left as text. It bounds the time of
 * hostile input; the deepest list in real runbooks has six levels.
 */
const MAX_NESTING = 40;

const markdown = new MarkdownIt({ html: true });
markdown.set({ maxNesting: MAX_NESTING });
markdown.block.ruler.disable('lheading');
markdown.block.ruler.at('paragraph', paragraph);
// Asked where a block may begin, before all rules: what stands before is complete.
markdown.block.ruler.before(
  'table',
  'hand_over',
  (state, _start, _end, silent) => {
    if (!silent && state.level === 0 && state instanceof BlockState) {
      state.handOver();
    }
    return false;
  },
);

function readReferences(env: Record<string, unknown>): References {
  const references = new Map<string, { href: string; title: string }>();
  const found = env.references;
  if (typeof found === 'object' && found !== null) {
    for (const [label, target] of Object.entries(found)) {
      if (typeof target === 'object' && target !== null && 'href' in target) {
        const title = 'title' in target ? String(target.title) : '';
        // Some authors put the address in brackets: `[label]: [https://…]`.
        const href = decodeBrackets(String(target.href));
        references.set(normaliseLabel(label), { href, title });
      }
    }
  }
  return references;
}

function decodeBrackets(href: string): string {
  const match = /^(?:\[|%5B)(.*)(?:\]|%5D)$/i.exec(href);
  return match?.[1] ?? href;
}

/**
 * Reads the block structure of Markdown. Inline Markdown is scanned where a
 * recogniser needs it, which costs a fraction and keeps hostile input linear.
 *
 * @param take - is given the tokens of some whole blocks at a time, in order.
 * All tokens of a large document at once are moved about by each collection of
 * garbage; of a few at a time hardly any live to see one.
 * @returns the link definitions
 */
export function tokenise(
  source: SourceLines,
  take: (tokens: readonly Token[]) => void,
): References {
  const env: Record<string, unknown> = {};
  const state = new BlockState(source, markdown, env, take);
  markdown.block.tokenize(state, state.line, state.lineMax);
  state.handOver();
  return readReferences(env);
}

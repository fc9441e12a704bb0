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

/** Block tokens of the text and the link definitions in it. */
export interface Tokenised {
  tokens: Token[];
  references: References;
}

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
 */
export function tokenise(source: SourceLines): Tokenised {
  const env: Record<string, unknown> = {};
  const state = new BlockState(source, markdown, env);
  markdown.block.tokenize(state, state.line, state.lineMax);
  return { tokens: state.tokens, references: readReferences(env) };
}

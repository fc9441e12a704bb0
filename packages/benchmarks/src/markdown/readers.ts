import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { parseRunbook } from 'runbook-markdown';
import { unified } from 'unified';

/** Something that reads Markdown, to the form its users work on. */
export interface Reader {
  readonly name: string;
  read(text: string, path: string): unknown;
}

/** The whole runbook: structure, commands, alerts, diagnostics. */
export const runbookMarkdown: Reader = {
  name: 'runbook-markdown',
  read: (text, path) => parseRunbook(text, { path, today: '2026-01-31' }),
};

// Tables and HTML are on, as in runbooks; bare addresses are not searched for.
const markdown = new MarkdownIt({ html: true, linkify: false });

/** Tokens, with those of inline text; what any reading built on it costs at least. */
export const markdownIt: Reader = {
  name: 'markdown-it',
  read: text => markdown.parse(text, {}),
};

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

/** A syntax tree by the specification. */
const remarkTree: Reader = {
  name: 'remark-parse + remark-gfm',
  read: text => remark.parse(text),
};

/** Tokens. */
const markedTokens: Reader = {
  name: 'marked',
  read: text => marked.lexer(text),
};

export const PEERS: readonly Reader[] = [markdownIt, remarkTree, markedTokens];

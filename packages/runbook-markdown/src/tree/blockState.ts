import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { SourceLines } from '../source/sourceLines';

const { State } = new MarkdownIt().block;
/** What stands around a cell says nothing that the cell in its row does not, and is most of a table's tokens. */
const AROUND_CELLS = new Set(['th_open', 'th_close', 'td_open', 'td_close']);

const SPACE = 0x20;
const TAB = 0x09;

/**
 * markdown-it's state of the block parser, of a text whose lines are known: only
 * the white space before each is read, and not every character to find where
 * lines end.
 *
 * A table's tokens are its rows and what is in its cells, without a token that
 * opens and one that closes each cell.
 *
 * Its `push` sets the fields of a token directly. The constructor of the
 * published build sets each by a helper that looks the name up first, which
 * takes half of the time of the parse.
 */
export class BlockState extends State {
  readonly #take: (tokens: readonly Token[]) => void;

  /** @param take - is given the tokens of whole blocks, to keep none itself */
  constructor(
    source: SourceLines,
    markdown: ReturnType<typeof MarkdownIt>,
    env: Record<string, unknown>,
    take: (tokens: readonly Token[]) => void,
  ) {
    super('', markdown, env, []);
    this.#take = take;
    const { text, lines, starts } = source;
    this.src = text;
    // The original counts no last line that is blank and has no end.
    const last = lines.at(-1) ?? '';
    const isLastBlank = /^[ \t]*$/.test(last);
    this.lineMax = isLastBlank ? lines.length - 1 : lines.length;
    // Of their size from the start, and one more for the end of the text.
    const marks = () => new Array<number>(this.lineMax + 1).fill(0);
    this.bMarks = marks();
    this.eMarks = marks();
    this.tShift = marks();
    this.sCount = marks();
    this.bsCount = marks();
    for (let index = 0; index < this.lineMax; index += 1) {
      const start = starts[index] ?? 0;
      this.#setLine(index, start, start + (lines[index]?.length ?? 0));
    }
    this.bMarks[this.lineMax] = text.length;
    this.eMarks[this.lineMax] = text.length;
  }

  #setLine(index: number, start: number, end: number): void {
    let at = start;
    let column = 0;
    let code = this.src.charCodeAt(at);
    while (code === SPACE || code === TAB) {
      column += code === TAB ? 4 - (column % 4) : 1;
      at += 1;
      code = this.src.charCodeAt(at);
    }
    this.bMarks[index] = start;
    this.eMarks[index] = end;
    this.tShift[index] = at - start;
    this.sCount[index] = column;
  }

  /** Gives away the tokens so far: to be called between two blocks that stand in no other. */
  handOver(): void {
    if (this.tokens.length > 0) {
      this.#take(this.tokens);
      this.tokens = [];
    }
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token: Token = Object.create(this.Token.prototype);
    if (nesting < 0) {
      this.level -= 1;
    }
    token.type = type;
    token.tag = tag;
    token.attrs = null;
    token.map = null;
    token.nesting = nesting;
    token.level = this.level;
    token.children = null;
    token.content = '';
    token.markup = '';
    token.info = '';
    token.meta = null;
    token.block = true;
    token.hidden = false;
    if (nesting > 0) {
      this.level += 1;
    }
    if (!AROUND_CELLS.has(type)) {
      this.tokens.push(token);
    }
    return token;
  }
}

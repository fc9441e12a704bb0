import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

const { State } = new MarkdownIt().block;

/**
 * markdown-it's state of the block parser, with a `push` that sets the fields of
 * a token directly. The constructor of the published build sets each by a helper
 * that looks the name up first, which takes half of the time of the parse.
 */
export class BlockState extends State {
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
    this.tokens.push(token);
    return token;
  }
}

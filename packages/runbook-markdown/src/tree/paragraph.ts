import MarkdownIt from 'markdown-it';

type State = InstanceType<ReturnType<typeof MarkdownIt>['block']['State']>;

const PIPE = 0x7c;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const EQUALS = 0x3d;

/** What a fence, quote, rule, list, heading or HTML begins with, by its code. */
const BEGINNINGS = Uint8Array.from({ length: 128 }, (_, code) =>
  /[`~>*_+#<\d-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The first character of a line that is no white space. */
function firstCode(state: State, line: number): number {
  return state.src.charCodeAt(
    (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0),
  );
}

/** Whether another block may start on a line: most lines begin with a letter, and none of them does. */
function mayStartBlock(state: State, line: number): boolean {
  if (BEGINNINGS[firstCode(state, line)] === 1) {
    return true;
  }
  // A table is known by its second line.
  const below = firstCode(state, line + 1);
  return below === PIPE || below === HYPHEN || below === COLON;
}

/** Level of the heading that a line of `=` or `-` makes of the text above it; 0 for any other line. */
function underlineLevel(state: State, line: number): number {
  const marker = firstCode(state, line);
  if (marker !== EQUALS && marker !== HYPHEN) {
    return 0;
  }
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const end = state.skipSpaces(state.skipChars(start, marker));
  if (end < (state.eMarks[line] ?? 0)) {
    return 0;
  }
  return marker === EQUALS ? 1 : 2;
}

/**
 * A paragraph, or a heading that is underlined. markdown-it has a rule for each,
 * and both ask all other rules about each line; this asks once, and only about
 * lines that may start a block.
 */
export function paragraph(
  state: State,
  startLine: number,
  endLine: number,
): boolean {
  const terminators = state.md.block.ruler.getRules('paragraph');
  const { parentType, blkIndent } = state;
  state.parentType = 'paragraph';
  const isEnd = (line: number) =>
    mayStartBlock(state, line) &&
    terminators.some(rule => rule(state, line, endLine, true));
  let level = 0;
  let next = startLine + 1;
  for (; next < endLine && !state.isEmpty(next); next += 1) {
    const column = state.sCount[next] ?? 0;
    // Deeper text goes on with the paragraph, whatever it begins with.
    if (column - blkIndent <= 3) {
      level = column >= blkIndent ? underlineLevel(state, next) : 0;
      if (level > 0 || (column >= 0 && isEnd(next))) {
        break;
      }
    }
  }
  const content = state.getLines(startLine, next, blkIndent, false);
  state.line = level > 0 ? next + 1 : next;
  const [type, tag] = level > 0 ? ['heading', `h${level}`] : ['paragraph', 'p'];
  state.push(`${type}_open`, tag, 1).map = [startLine, state.line];
  const inline = state.push('inline', '', 0);
  inline.content = state.md.utils.asciiTrim(content);
  inline.map = [startLine, next];
  state.push(`${type}_close`, tag, -1);
  state.parentType = parentType;
  return true;
}

/** Width of the white space at the start of a line; a tab stops at columns of four. */
export function indentOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === ' ') {
      width += 1;
    } else if (character === '\t') {
      width += 4 - (width % 4);
    } else {
      break;
    }
  }
  return width;
}

/** Takes up to `width` columns of white space from the start of each line. */
export function dedent(
  lines: readonly string[],
  width: number,
): readonly string[] {
  if (width === 0) {
    return lines;
  }
  return lines.map(line => {
    let column = 0;
    let index = 0;
    while (column < width) {
      const character = line[index];
      if (character === ' ') {
        column += 1;
      } else if (character === '\t') {
        column += 4 - (column % 4);
      } else {
        break;
      }
      index += 1;
    }
    return ' '.repeat(Math.max(0, column - width)) + line.slice(index);
  });
}

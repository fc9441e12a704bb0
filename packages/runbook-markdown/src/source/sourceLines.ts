/** A text and its lines. */
export class SourceLines {
  readonly text: string;
  readonly lines: readonly string[];
  /** Where each line starts in the text, and at the end where one more would. */
  readonly starts: readonly number[];

  /** @param lines - the text split at each line feed */
  constructor(text: string, lines: readonly string[]) {
    this.text = text;
    this.lines = lines;
    // Of its size from the start: a text can have a hundred thousand lines.
    const starts = new Array<number>(lines.length + 1).fill(0);
    let start = 0;
    lines.forEach((line, index) => {
      start += line.length + 1;
      starts[index + 1] = start;
    });
    this.starts = starts;
  }

  /**
   * Lines `start` up to, without, `end` in one: a piece of the text, where
   * putting the lines together again would copy each.
   */
  between(start: number, end: number): string {
    const from = this.starts[start];
    const to = this.starts[Math.min(end, this.lines.length)];
    return from === undefined || to === undefined || from >= to
      ? ''
      : this.text.slice(from, to - 1);
  }
}

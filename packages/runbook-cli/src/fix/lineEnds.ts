/** CR CR LF is left alone: half of it would be a line end of its own. */
const CRLF = /(?<!\r)\r\n/g;

/** Where lines end with CR LF. */
export function findCrlf(
  text: string,
): { line: number; count: number } | undefined {
  const found = [...text.matchAll(CRLF)];
  const [first] = found;
  return first
    ? {
        line: text.slice(0, first.index).split(/\r\n|\r|\n/).length,
        count: found.length,
      }
    : undefined;
}

/** Gives every line the end that it has on Unix. */
export function fixCrlf(text: string): string {
  return text.replace(CRLF, '\n');
}

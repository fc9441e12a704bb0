/**
 * The source without a byte order mark, with one kind of line end and no NUL,
 * which the CommonMark specification (2.3) replaces as well.
 */
export function normaliseSource(text: string): string {
  const start = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return (
    start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start
  ).replaceAll('\0', '\uFFFD');
}

/**
 * The source without a byte order mark, with one kind of line end and no NUL,
 * which the CommonMark specification (2.3) replaces as well.
 */
export function normaliseSource(text: string): string {
  const start = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = start.includes('\r') ? start.replace(/\r\n?/g, '\n') : start;
  return lines.includes('\0') ? lines.replaceAll('\0', '\uFFFD') : lines;
}

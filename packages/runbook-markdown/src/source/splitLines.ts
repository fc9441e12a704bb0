/**
 * Lines of the source without a byte order mark, with one kind of line end and
 * no NUL, which the CommonMark specification (2.3) replaces as well.
 */
export function splitLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .split('\n');
}

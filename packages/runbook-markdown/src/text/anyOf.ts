/**
 * One pattern that fits where any of the given does. Asking it is one run of the
 * engine instead of one for each, and most titles and texts fit none.
 */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  const [first] = patterns;
  return new RegExp(
    patterns.map(({ source }) => `(?:${source})`).join('|'),
    first?.flags,
  );
}

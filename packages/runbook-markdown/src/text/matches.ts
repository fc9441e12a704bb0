const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern, in order. `matchAll` copies the pattern at
 * each call, which costs more than the search of a short text.
 */
export function matches(
  pattern: RegExp,
  text: string,
): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) {
    return NONE;
  }
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') {
      pattern.lastIndex += 1;
    }
    match = pattern.exec(text);
  }
  return found;
}

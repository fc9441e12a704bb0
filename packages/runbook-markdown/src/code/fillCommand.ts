import { Command } from '../model';

/** Control characters, line and paragraph separators, and marks that reverse the reading direction. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The text of a command with its placeholders filled in.
 *
 * @param command - a command of a parsed document
 * @param values - a value by placeholder key; a placeholder without a value, or
 *   with an empty one, stays as the author wrote it
 * @returns the text to copy. Control characters and line breaks within values
 *   are left out, since a line break that is pasted into a terminal runs what
 *   stands before it.
 *
 * @public
 */
export function fillCommand(
  command: Pick<Command, 'text' | 'placeholders'>,
  values: Readonly<Record<string, string>>,
): string {
  const { text, placeholders } = command;
  let result = '';
  let at = 0;
  for (const { key, token, offset } of placeholders) {
    const value = Object.hasOwn(values, key)
      ? values[key]?.replace(CONTROL, '')
      : undefined;
    if (value && offset >= at && text.startsWith(token, offset)) {
      result += text.slice(at, offset) + value;
      at = offset + token.length;
    }
  }
  return result + text.slice(at);
}

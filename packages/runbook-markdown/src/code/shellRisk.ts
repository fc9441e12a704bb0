const RISKS: { pattern: RegExp; name: string }[] = [
  { pattern: /;/, name: '";"' },
  { pattern: /&/, name: '"&"' },
  { pattern: /\|/, name: '"|"' },
  { pattern: /`/, name: 'a backtick' },
  { pattern: /\$/, name: '"$"' },
  { pattern: /[<>]/, name: 'a redirection' },
  { pattern: /[()]/, name: 'a bracket' },
  { pattern: /[{}]/, name: 'a brace' },
  { pattern: /["']/, name: 'a quote' },
  { pattern: /\\/, name: 'a backslash' },
  { pattern: /[*?[\]]/, name: 'a wildcard' },
  { pattern: /!/, name: '"!"' },
  { pattern: /#/, name: '"#"' },
  { pattern: /^~/, name: 'a leading "~"' },
  { pattern: /^-/, name: 'a leading "-"' },
  { pattern: /[\r\n]/, name: 'a line break' },
  // Outside of quotes it splits the value into several arguments. Spaces at the
  // ends are dropped by the shell anyway.
  { pattern: /\S[^\S\r\n]+\S/, name: 'a space' },
];

/**
 * Says which characters of a value a shell acts on, for a warning beside the
 * field.
 *
 * @returns a phrase such as `";" and "$"`, or `undefined` where there are none
 *
 * @public
 */
export function shellRisk(value: string): string | undefined {
  const names = RISKS.filter(({ pattern }) => pattern.test(value)).map(
    ({ name }) => name,
  );
  const last = names.pop();
  if (last === undefined) {
    return undefined;
  }
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** `key: value` on one line, or a key without a value. */
const FIELD = /^([A-Za-z][\w-]*):(?: +(\S.*?))? *$/;
/** Values that mean the same in YAML as they read. */
const PLAIN = /^(?:(?:\d+ )?[A-Za-z/][^\t]*|\d{4}-\d\d-\d\d|0|[1-9]\d{0,14})$/;
const QUOTED = /^(?:"([^"\\\t]*)"|'([^'\t]*)')$/;
const SPECIAL = /^(?:true|false|null)$|: | #|:$/i;

/**
 * Fields of YAML that is nothing but lines `key: text`, as most front matter
 * is; `undefined` where it is more, which the YAML parser has to read.
 */
export function simpleYaml(
  lines: readonly string[],
): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  const keys = new Set<string>();
  let isEmpty = false;
  for (const line of lines) {
    if (line === '' || (line.startsWith('#') && !isEmpty)) {
      continue;
    }
    const match = FIELD.exec(line);
    const key = match?.[1];
    if (!match || key === undefined || keys.has(key)) {
      return undefined;
    }
    keys.add(key);
    const value = match[2];
    isEmpty = value === undefined;
    if (value !== undefined) {
      const quoted = QUOTED.exec(value);
      const isPlain = PLAIN.test(value) && !SPECIAL.test(value);
      if (!quoted && !isPlain) {
        return undefined;
      }
      fields.set(
        key.toLowerCase(),
        quoted ? quoted[1] ?? quoted[2] ?? '' : value,
      );
    }
  }
  return fields;
}

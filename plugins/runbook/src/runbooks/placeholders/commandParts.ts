import { Command } from 'runbook-markdown';

/** A piece of a command: text as written, or a placeholder with the value it was given. */
export type CommandPart =
  | { text: string }
  | { key: string; token: string; value?: string };

/** The command cut at its placeholders, in order. */
export function commandParts(
  command: Command,
  values: Readonly<Record<string, string>>,
): CommandPart[] {
  const parts: CommandPart[] = [];
  let end = 0;
  const placeholders = [...command.placeholders].sort(
    (a, b) => a.offset - b.offset,
  );
  for (const { key, token, offset } of placeholders) {
    if (offset < end) {
      continue;
    }
    if (offset > end) {
      parts.push({ text: command.text.slice(end, offset) });
    }
    parts.push({ key, token, value: values[key] || undefined });
    end = offset + token.length;
  }
  if (end < command.text.length) {
    parts.push({ text: command.text.slice(end) });
  }
  return parts;
}

/** Tokens of the placeholders that no value was given for, each once. */
export function unfilledTokens(
  command: Command,
  values: Readonly<Record<string, string>>,
): string[] {
  return [
    ...new Set(
      command.placeholders
        .filter(({ key }) => !values[key])
        .map(({ token }) => token),
    ),
  ];
}

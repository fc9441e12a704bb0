/** Far longer than any name, id or URL that a command takes. */
const MAX_LENGTH = 1000;

/**
 * A value as it may stand in a command: one line, without characters that are
 * not seen. Control characters would run a pasted command, and bidirectional
 * and zero-width ones make it read differently from what runs.
 */
export function cleanValue(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(0, MAX_LENGTH);
}

/** Whether the placeholder stands for a secret itself, which has no place in an address. */
export function isSecret(key: string): boolean {
  return /(^|-)(password|passwd|passphrase|secret|token|api-?key|private-key|secret-key)$/.test(
    key.toLowerCase(),
  );
}

/** Kinds of GitHub's alerts: `> [!WARNING]`. */
export const ALERT_KINDS = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
] as const;

export type AlertKind = (typeof ALERT_KINDS)[number];

const MARKER = /^\s*>[ \t]*\[!(note|tip|important|warning|caution)\][ \t]*$/gim;

/** Leaves in the quote, in place of the marker, a word that the renderer knows again. */
export function markAlerts(markdown: string): string {
  return markdown.replace(
    MARKER,
    (_, kind: string) => `> **!${kind.toLowerCase()}!**\n>`,
  );
}

/** The kind that {@link markAlerts} left as this text. */
export function alertKindOf(text: string): AlertKind | undefined {
  return ALERT_KINDS.find(kind => text === `!${kind}!`);
}

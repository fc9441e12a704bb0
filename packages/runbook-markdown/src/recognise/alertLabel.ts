/** A number or a pictogram that a heading begins with: "3.1 ", "🔴 ". */
const MARKS =
  /^(?:(?:\p{Extended_Pictographic}[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]*)+\s*|\d{1,3}(?:\.\d{1,3})*[.)]?\s+)+/u;

/** A heading without the numbers and pictograms before its words. */
export function withoutMarks(heading: string): string {
  const first = heading.charCodeAt(0);
  const isPlain =
    (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  return isPlain ? heading : heading.replace(MARKS, '');
}

/**
 * "Alert: DiskFull", "Alert 2 – DiskFull", "**Alarm name:** DiskFull". A dash is
 * one between words: "Alert-specific paths" names none.
 */
const LABELLED =
  /^(?:[^\w\s`"'*([]{1,4}\s+)?(?:\*\*)?(?:alert|alarm|alerta|alarma|alarme|alerte)(?:\s*name)?(?:\s*#?\d{1,3})?\s*(?:\*\*)?(?:\s*:|\s+[–—-](?=\s))\s*(?:\*\*)?\s*(.+)$/i;

/** "Runbook: DiskFull" */
const OF_PAGE = /^(?:runbook|playbook|sop)\s*(?::|[–—-](?=\s))\s*(?=\S)/i;

/** The title of a page without the word for what it is. */
export function withoutPageKind(title: string): string {
  return title.replace(OF_PAGE, '');
}

/** The name behind such a word at the start of a heading. */
export function readAlertLabel(heading: string): string | undefined {
  return LABELLED.exec(heading)?.[1];
}

/** A file of rules, or a channel that alerts are told in. */
const NO_ALERT =
  /\.(?:ya?ml|md|json|tf|rules|libsonnet)$|(?:^|[-_.])alerts?(?:$|[-_.])|channel/i;

/** Whether what stands behind "Alerts:" is written like something else. */
export function isNoAlert(name: string): boolean {
  return NO_ALERT.test(name);
}

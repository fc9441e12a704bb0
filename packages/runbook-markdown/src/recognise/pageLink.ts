/** Nothing but the title of a page elsewhere, which may well read like an order. */
const PAGE = /^\[[^\]]*\]\(https?:[^\s()]*\)[.;]?$/;

/** Whether a text is a link to a page elsewhere, and nothing else. */
export function isPageLink(text: string): boolean {
  return text.startsWith('[') && PAGE.test(text.trim());
}

/** Backstage keeps titles in a column of this many characters. */
const MAX_TITLE = 255;

/** The title of a notification, as long as it may be. */
export function boundTitle(title: string): string {
  return title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1)}…` : title;
}

/** An address that a browser may open; undefined for what only looks like one, such as `javascript:`. */
export function webAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\/[^\s/]/i.test(text) ? text : undefined;
}

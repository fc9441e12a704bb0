/** A title in lower case without its number, emoji and closing words in brackets. */
export function bareTitle(title: string): string {
  const lower = title.toLowerCase();
  // Most titles are plain words, of which nothing is taken away.
  if (/^[a-z]+(?:[ -][a-z]+)*$/.test(lower)) {
    return lower;
  }
  return lower
    .replace(/^[^\p{L}\p{N}`"'#@/]+/u, '')
    .replace(/^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?|[a-h][.)])\s+/, '')
    .replace(/\s*[([][^)\]]{0,60}[)\]]\s*$/, '')
    .replace(/[\s:#.!-]+$/, '')
    .trim();
}

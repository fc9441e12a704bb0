/** A title in lower case without its number, emoji and closing words in brackets. */
export function bareTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}`"'#@/]+/u, '')
    .replace(/^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?|[a-h][.)])\s+/, '')
    .replace(/\s*[([][^)\]]{0,60}[)\]]\s*$/, '')
    .replace(/[\s:#.!-]+$/, '')
    .trim();
}

import { isKnownTag } from './plainText';
import { scanInline } from './scanInline';

/** Elements that runbooks hardly use and whose names they use as placeholders. */
const AMBIGUOUS = new Set(
  'address area base data label link object option output param slot source summary time title track var'.split(
    ' ',
  ),
);

function isPlaceholder(tag: string, name: string, markdown: string): boolean {
  if (!isKnownTag(name)) {
    return true;
  }
  return (
    AMBIGUOUS.has(name) &&
    /^<[A-Za-z-]+>$/.test(tag) &&
    !markdown.toLowerCase().includes(`</${name}`)
  );
}

/**
 * Escapes what looks like a tag but is a placeholder, so that `<hostname>` does
 * not vanish when the Markdown is rendered, and takes HTML comments out. Code
 * and real HTML stay as they are.
 */
export function escapePlaceholderTags(markdown: string): string {
  if (!markdown.includes('<')) {
    return markdown;
  }
  let result = '';
  let at = 0;
  for (const span of scanInline(markdown)) {
    if (span.kind === 'comment') {
      result += markdown.slice(at, span.start);
      at = span.end;
    } else if (span.kind === 'tag' && span.start >= at) {
      const tag = markdown.slice(span.start, span.end);
      if (isPlaceholder(tag, span.name, markdown)) {
        result += `${markdown.slice(at, span.start)}\\`;
        at = span.start;
      }
    }
  }
  return result + markdown.slice(at);
}

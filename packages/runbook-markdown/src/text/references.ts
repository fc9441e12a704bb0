import { scanInline } from './scanInline';

/** Link definitions of a document by their normalised label. */
export type References = ReadonlyMap<string, { href: string; title: string }>;

/** Normalises a label as CommonMark 4.7 says. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Appends the definitions that `markdown` uses and does not hold itself. */
export function appendDefinitions(
  markdown: string,
  references: References,
): string {
  if (references.size === 0 || !markdown.includes('[')) {
    return markdown;
  }
  const needed = new Map<string, string>();
  for (const span of scanInline(markdown)) {
    if (span.kind === 'link' && span.label !== undefined) {
      const label = normaliseLabel(span.label);
      const target = references.get(label);
      const isDefinedHere =
        markdown[span.end] === ':' &&
        /(?:^|\n) {0,3}$/.test(
          markdown.slice(Math.max(0, span.start - 4), span.start),
        );
      if (isDefinedHere) {
        needed.delete(label);
        needed.set(label, '');
      } else if (target && !needed.has(label)) {
        const title = target.title
          ? ` "${target.title.replace(/"/g, '\\"')}"`
          : '';
        needed.set(label, `[${span.label}]: <${target.href}>${title}`);
      }
    }
  }
  const lines = [...needed.values()].filter(line => line !== '');
  return lines.length === 0 ? markdown : `${markdown}\n\n${lines.join('\n')}`;
}

/** Turns reference links into inline links, for Markdown of a single line. */
export function inlineDefinitions(
  markdown: string,
  references: References,
): string {
  if (references.size === 0 || !markdown.includes('[')) {
    return markdown;
  }
  let result = '';
  let at = 0;
  for (const span of scanInline(markdown)) {
    if (span.kind === 'link' && span.label !== undefined && span.start >= at) {
      const target = references.get(normaliseLabel(span.label));
      if (target) {
        const mark = span.image ? '!' : '';
        result += `${markdown.slice(at, span.start)}${mark}[${span.text}](<${
          target.href
        }>)`;
        at = span.end;
      }
    }
  }
  return result + markdown.slice(at);
}

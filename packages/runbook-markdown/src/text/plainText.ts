import { InlineSpan, inlineText } from './scanInline';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
};

/** Links may stand in links; this bounds how deep they are followed. */
const MAX_LINK_TEXT = 500;

/** Each marker is looked for first: a search for one character costs far less than its rule. */
function stripMarkers(text: string): string {
  let result = text;
  if (result.includes('\\')) {
    result = result.replace(/\\([!-/:-@[-`{-~])/g, '\uE000$1');
  }
  if (result.includes('&')) {
    result = result.replace(
      /&(amp|lt|gt|quot|apos|nbsp|mdash|ndash);/g,
      (whole, name) => ENTITIES[String(name)] ?? whole,
    );
  }
  if (result.includes('*')) {
    result = result.replace(/(?<!\uE000)\*+(?=\S)|(?<=\S)(?<!\uE000)\*+/g, '');
  }
  if (result.includes('_')) {
    result = result
      .replace(/(?<![\p{L}\p{N}\uE000])_{1,3}(?=\S)/gu, '')
      .replace(/(?<=\S)(?<!\uE000)_{1,3}(?![\p{L}\p{N}])/gu, '');
  }
  if (result.includes('~~')) {
    result = result.replaceAll('~~', '');
  }
  return result.includes('\uE000') ? result.replaceAll('\uE000', '') : result;
}

function textOfSpan(span: InlineSpan): string {
  if (span.kind === 'code') {
    return span.value;
  }
  if (span.kind === 'url') {
    return span.href.replace(/^mailto:/, '');
  }
  if (span.kind === 'link') {
    return span.text.length > MAX_LINK_TEXT ? span.text : plainText(span.text);
  }
  return span.kind === 'tag' && span.name === 'br' ? ' ' : '';
}

/** White space that may be more than one space. */
const UNEVEN_SPACE = /[^\x21-\x7E ]| {2}/;
/** Without one of these a text is what the reader sees. */
const MARKUP = /[`*_[\]<\\&~]/;

function readMarkup(markdown: string, found: readonly InlineSpan[]): string {
  let result = '';
  let at = 0;
  // Links inside links come before the outer one; the outer one covers them.
  const spans =
    found.length > 1
      ? [...found].sort((a, b) => a.start - b.start || b.end - a.end)
      : found;
  for (const span of spans) {
    if (span.start < at) {
      continue;
    }
    // A label without its definition is text in brackets; a placeholder in
    // angle brackets is text too.
    const isText =
      (span.kind === 'link' &&
        span.href === undefined &&
        span.text === span.label) ||
      (span.kind === 'tag' && !isKnownTag(span.name));
    if (isText) {
      continue;
    }
    result += stripMarkers(markdown.slice(at, span.start)) + textOfSpan(span);
    at = span.end;
  }
  result += stripMarkers(markdown.slice(at));
  return (
    UNEVEN_SPACE.test(result)
      ? result.replace(/[^\S ]\s*|\s{2,}/g, ' ')
      : result
  ).trim();
}

/** Text of inline Markdown as a reader sees it. */
export function plainText(markdown: string): string {
  if (!MARKUP.test(markdown)) {
    return markdown.trim();
  }
  const known = inlineText(markdown);
  known.plain ??= readMarkup(markdown, known.spans);
  return known.plain;
}

const TAGS = new Set(
  `a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas
caption center cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed
fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr
html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript
object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search
section select slot small source span strike strong style sub summary sup svg table tbody td
template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
    /\s+/,
  ),
);

/** Whether HTML has an element of that name. */
export function isKnownTag(name: string): boolean {
  return TAGS.has(name);
}

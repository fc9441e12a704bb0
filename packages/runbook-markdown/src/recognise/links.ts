import { DocumentLink } from '../model';
import { LineCounter } from '../text/lineCounter';
import { plainText } from '../text/plainText';
import { normaliseLabel } from '../text/references';
import { scanInline } from '../text/scanInline';
import { CodeNode, OpaqueNode } from '../tree/node';
import { visitInline } from '../tree/visitInline';
import { DocumentView, Recognised } from './view';
import { matches } from '../text/matches';

/** How each link begins; most texts hold none. */
const MAY_LINK = /[[<]|https?:/;

/** Adds the links of inline Markdown that starts on `line`. */
function addLinks(
  markdown: string,
  line: number,
  view: DocumentView,
  links: DocumentLink[],
): void {
  if (!MAY_LINK.test(markdown)) {
    return;
  }
  let breaks: LineCounter | undefined;
  for (const span of scanInline(markdown)) {
    if (span.kind !== 'link' && span.kind !== 'url') {
      continue;
    }
    breaks ??= new LineCounter(markdown);
    const at = line + breaks.before(span.start);
    if (span.kind === 'url') {
      links.push({ text: span.href, href: span.href, image: false, line: at });
    } else {
      const href =
        span.href ??
        view.references.get(normaliseLabel(span.label ?? ''))?.href;
      if (href) {
        const text = plainText(span.text);
        links.push({ text, href, image: span.image, line: at });
      }
    }
  }
}

const HTML_LINK =
  /<(a|img)\b[^<>]{0,400}?\b(?:href|src)\s*=\s*["']([^"'<>]{1,2000})["'][^<>]{0,400}>([^<]{0,400})/gi;

function addHtmlLinks(html: string, line: number, links: DocumentLink[]): void {
  const breaks = new LineCounter(html);
  for (const match of matches(HTML_LINK, html)) {
    links.push({
      text: (match[3] ?? '').trim(),
      href: match[2] ?? '',
      image: match[1]?.toLowerCase() === 'img',
      line: line + breaks.before(match.index),
    });
  }
}

/** Collects the links and images of the document, unresolved. */
export function recogniseLinks(view: DocumentView): Partial<Recognised> {
  const links: DocumentLink[] = [];
  const visitor = {
    text: (markdown: string, line: number) =>
      addLinks(markdown, line, view, links),
    other: (node: OpaqueNode | CodeNode) => {
      if (node.type === 'quote' || node.type === 'html') {
        const text = view.source.between(node.start, node.end);
        if (node.type === 'quote') {
          addLinks(text, node.start + 1, view, links);
        } else {
          addHtmlLinks(text, node.start + 1, links);
        }
      }
    },
  };
  for (const section of view.sections) {
    addLinks(section.heading, section.start + 1, view, links);
    for (const node of section.nodes) {
      visitInline(node, visitor);
    }
  }
  return { links };
}

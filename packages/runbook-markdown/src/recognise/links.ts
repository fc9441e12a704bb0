import { DocumentLink } from '../model';
import { plainText } from '../text/plainText';
import { normaliseLabel } from '../text/references';
import { scanInline } from '../text/scanInline';
import { TreeNode } from '../tree/node';
import { DocumentView, Recognised } from './view';

function linksOf(
  markdown: string,
  line: number,
  view: DocumentView,
): DocumentLink[] {
  if (!/[[<]|https?:/.test(markdown)) {
    return [];
  }
  let counted = 0;
  let at = line;
  return scanInline(markdown).flatMap(span => {
    if (span.kind !== 'link' && span.kind !== 'url') {
      return [];
    }
    if (span.start > counted) {
      at += markdown.slice(counted, span.start).split('\n').length - 1;
      counted = span.start;
    }
    if (span.kind === 'url') {
      return [{ text: span.href, href: span.href, image: false, line: at }];
    }
    const href =
      span.href ?? view.references.get(normaliseLabel(span.label ?? ''))?.href;
    return href
      ? [{ text: plainText(span.text), href, image: span.image, line: at }]
      : [];
  });
}

function linksOfNode(node: TreeNode, view: DocumentView): DocumentLink[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return linksOf(node.text, node.start + 1, view);
    case 'table':
      return [
        ...node.header.flatMap(cell => linksOf(cell, node.start + 1, view)),
        ...node.rows.flatMap(row =>
          row.cells.flatMap(cell => linksOf(cell, row.line + 1, view)),
        ),
      ];
    case 'list':
      return node.items.flatMap(item =>
        item.nodes.flatMap(child => linksOfNode(child, view)),
      );
    case 'quote':
      return linksOf(
        view.lines.slice(node.start, node.end).join('\n'),
        node.start + 1,
        view,
      );
    case 'html':
      return htmlLinks(
        view.lines.slice(node.start, node.end).join('\n'),
        node.start + 1,
      );
    default:
      return [];
  }
}

function htmlLinks(html: string, line: number): DocumentLink[] {
  return [
    ...html.matchAll(
      /<(a|img)\b[^<>]{0,400}?\b(?:href|src)\s*=\s*["']([^"'<>]{1,2000})["'][^<>]{0,400}>([^<]{0,400})/gi,
    ),
  ].map(match => ({
    text: (match[3] ?? '').trim(),
    href: match[2] ?? '',
    image: match[1]?.toLowerCase() === 'img',
    line: line + html.slice(0, match.index).split('\n').length - 1,
  }));
}

/** Collects the links and images of the document, unresolved. */
export function recogniseLinks(view: DocumentView): Partial<Recognised> {
  const links = view.sections.flatMap(section => [
    ...linksOf(section.heading, section.start + 1, view),
    ...section.nodes.flatMap(node => linksOfNode(node, view)),
  ]);
  return { links };
}

import { LineSpan, TableNode } from './node';

/** A table of more lines than this is not read. */
const MAX_LINES = 2000;

function cellText(html: string): string {
  return html
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<code\b[^<>]*>([^<]*)<\/code>/gi, '`$1`')
    .replace(
      /<a\b[^<>]*?href\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<]*)<\/a>/gi,
      '[$2]($1)',
    )
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Reads the HTML tables that start within a node. Cells and rows that are not
 * closed end where the next one starts, as in a browser.
 */
export function readHtmlTables(
  lines: readonly string[],
  node: LineSpan,
  limit: number,
): TableNode[] {
  const first = (lines[node.start] ?? '') + (lines[node.start + 1] ?? '');
  if (!/<table\b/i.test(first)) {
    return [];
  }
  let end = node.start;
  const last = Math.min(limit, node.start + MAX_LINES);
  while (end < last && !/<\/table>/i.test(lines[end] ?? '')) {
    end += 1;
  }
  const text = lines.slice(node.start, end + 1).join('\n');
  const rows: { cells: string[]; line: number; isHeader: boolean }[] = [];
  let line = node.start;
  let at = 0;
  for (const match of text.matchAll(/<tr\b/gi)) {
    line += text.slice(at, match.index).split('\n').length - 1;
    at = match.index;
    const close = text.slice(at + 3).search(/<tr\b|<\/tr>|<\/table>/i);
    const row = text.slice(at, close === -1 ? text.length : at + 3 + close);
    const cells = row
      .split(/<t[dh]\b[^<>]*>/i)
      .slice(1)
      .map(cellText);
    rows.push({ cells, line, isHeader: /<th\b/i.test(row) });
  }
  const [header, ...body] = rows;
  if (!header || body.length === 0) {
    return [];
  }
  return [
    {
      type: 'table',
      start: node.start,
      end: end + 1,
      header: header.cells,
      rows: body.map(row => ({ cells: row.cells, line: row.line })),
    },
  ];
}

function cellsOf(row: Element): Element[] {
  return Array.from(row.children).filter(cell => /^T[HD]$/.test(cell.nodeName));
}

/**
 * A table as Markdown. Cells are one line; a cell over several columns is
 * followed by empty ones. The first row is the header, whatever it is made of,
 * since Markdown has no table without one.
 */
export function tableToMarkdown(
  table: Element,
  toMarkdown: (cell: Element) => string,
): string {
  const rows = Array.from(table.querySelectorAll('tr')).map(row =>
    cellsOf(row).flatMap(cell => {
      const text = toMarkdown(cell)
        .replace(/\s*\n+\s*/g, ' ')
        .replace(/\|/g, '\\|')
        .trim();
      const span = Math.min(
        20,
        Number.parseInt(cell.getAttribute('colspan') ?? '1', 10) || 1,
      );
      return [text, ...Array.from({ length: span - 1 }, () => '')];
    }),
  );
  const [header, ...body] = rows.filter(row => row.length > 0);
  if (!header) {
    return '';
  }
  const width = Math.max(header.length, ...body.map(row => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(
      ' | ',
    )} |`;
  const rule = `|${' --- |'.repeat(width)}`;
  return `\n\n${[line(header), rule, ...body.map(line)].join('\n')}\n\n`;
}

/** Pages that are no Markdown: the lines of their diagnostics are those of the text they were converted to. */
const HTML = /\.html?$/i;

/** Line of a finding in its source; undefined where the source has no such line. */
export function sourceLine(path: string, line: number): number | undefined {
  return HTML.test(path.split(/[?#]/)[0] ?? '') ? undefined : line;
}

/**
 * Address of a line of a source. GitHub and GitLab show Markdown rendered, which
 * has no lines, unless asked for the plain text:
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet#linking-to-markdown
 */
export function lineUrl(viewUrl: string, line: number | undefined): string {
  if (line === undefined) {
    return viewUrl;
  }
  const [page = '', query] = (viewUrl.split('#')[0] ?? '').split('?');
  const parameters = new URLSearchParams(query);
  if (page.includes('/blob/')) {
    parameters.set('plain', '1');
  }
  const search = parameters.toString();
  return `${page}${search && `?${search}`}#L${line}`;
}

import TurndownService from 'turndown';
import { addCardRules } from './cardRules';
import { tableToMarkdown } from './tableToMarkdown';

/** Elements that hold nothing a reader sees. */
const HIDDEN = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TITLE',
  'META',
  'LINK',
  'IFRAME',
  'OBJECT',
  'SVG',
  'BUTTON',
]);

/** Characters that would start Markdown where the page has plain text. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(^|\s)_(?=\S)|(?<=\S)_(?=\s|$)/g, match =>
      match.replace('_', '\\_'),
    )
    .replace(/^(\s*)(#{1,6}\s|[-+]\s|>|~{3,}|={3,})/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)]\s)/, '$1\\$2');
}

function fenceFor(text: string): string {
  const longest = (text.match(/`{3,}/g) ?? []).reduce(
    (most, run) => Math.max(most, run.length),
    2,
  );
  return '`'.repeat(longest + 1);
}

function languageOf(element: HTMLElement): string {
  const code = element.querySelector('code');
  const names = `${element.className} ${code?.className ?? ''}`;
  return (
    /(?:language|lang|highlight-source|brush:)[-\s:]*([\w+#-]+)/i
      .exec(names)?.[1]
      ?.toLowerCase() ?? ''
  );
}

/** Elements in elements, deeper than any page that someone wrote; the conversion takes the square of it. */
const MAX_DEPTH = 300;

/** Elements that hold nothing, or that end without a closing tag, and so do not nest. */
const FLAT =
  'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr' +
  '|p|li|dd|dt|tr|td|th|thead|tbody|tfoot|colgroup|option|optgroup';
const NESTING_TAG = new RegExp(
  `<(/?)(?!(?:${FLAT})\\b)[a-z][^\\s<>/]{0,80}`,
  'gi',
);

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const match of html.matchAll(NESTING_TAG)) {
    depth = Math.max(0, depth + (match[1] ? -1 : 1));
    if (depth > MAX_DEPTH) {
      return true;
    }
  }
  return false;
}

function asCode(html: string): string {
  const fence = fenceFor(html);
  return `${fence}html\n${html}\n${fence}\n`;
}

function createService(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '_',
    hr: '---',
  });
  service.escape = escapeText;
  service.addRule('hidden', {
    filter: node => HIDDEN.has(node.nodeName.toUpperCase()),
    replacement: () => '',
  });
  service.addRule('pre', {
    filter: 'pre',
    replacement: (_content, node) => {
      const text = (node.textContent ?? '').replace(/^\n+|\s+$/g, '');
      const fence = fenceFor(text);
      return text === ''
        ? ''
        : `\n\n${fence}${languageOf(node)}\n${text}\n${fence}\n\n`;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (_content, node) =>
      tableToMarkdown(node, cell => service.turndown(cell.innerHTML)),
  });
  service.addRule('strike', {
    filter: ['del', 's'],
    replacement: content => `~~${content}~~`,
  });
  addCardRules(service);
  return service;
}

/**
 * Converts a standalone HTML page to Markdown, so that it is read as any other
 * document. Lines of the result are not those of the page. A page that cannot
 * be converted, such as one nested thousands of levels deep, is returned as a
 * block of code: still readable, and nothing in it is run.
 */
export function htmlToMarkdown(html: string): string {
  const title = /<title[^<>]*>([^<]{1,300})<\/title>/i.exec(html)?.[1]?.trim();
  try {
    if (isTooDeep(html)) {
      return asCode(html);
    }
    const service = createService();
    const markdown = service
      .turndown(html)
      .replace(/\n{3,}/g, '\n\n')
      .trim();
    const hasHeading = /^# /m.test(markdown);
    return hasHeading || !title
      ? markdown
      : `# ${escapeText(title)}\n\n${markdown}`;
  } catch {
    return asCode(html);
  }
}

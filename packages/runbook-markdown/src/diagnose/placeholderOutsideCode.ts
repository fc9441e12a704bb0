import { Diagnostic } from '../model';
import { DocumentView } from '../recognise/view';
import { LineCounter } from '../text/lineCounter';
import { isKnownTag } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { CodeNode, OpaqueNode } from '../tree/node';
import { visitInline } from '../tree/visitInline';
import { matches } from '../text/matches';

const CLOSING = /<\/([A-Za-z][\w.-]{0,80})/g;

/** Names that are closed somewhere: elements of the site's own. */
function closedTags(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (text.includes('</')) {
    for (const match of matches(CLOSING, text)) {
      names.add((match[1] ?? '').toLowerCase());
    }
  }
  return names;
}

/** Whether a letter stands behind a `<`; most texts hold no `<` at all. */
function mayHoldTag(text: string): boolean {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (/[A-Za-z]/.test(text.charAt(at + 1))) {
      return true;
    }
  }
  return false;
}

/** Names such as `<hostname>` in running text, where they vanish when rendered. */
export function diagnosePlaceholders(view: DocumentView): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!mayHoldTag(view.source.text)) {
    return found;
  }
  const closed = closedTags(view.source.text);
  const readText = (markdown: string, line: number) => {
    if (!markdown.includes('<')) {
      return;
    }
    const breaks = new LineCounter(markdown);
    for (const span of scanInline(markdown)) {
      const tag =
        span.kind === 'tag' ? markdown.slice(span.start, span.end) : '';
      const isPlaceholder =
        span.kind === 'tag' &&
        /^<[A-Za-z][\w.-]*(?: [a-z][\w-]*){0,3}>$/.test(tag) &&
        !isKnownTag(span.name) &&
        !closed.has(span.name);
      if (isPlaceholder) {
        const at = line + breaks.before(span.start);
        const column = (view.lines[at - 1] ?? '').indexOf(tag) + 1;
        found.push({
          rule: 'placeholder-outside-code',
          severity: 'warning',
          message: `Most viewers take ${tag} for an HTML tag and show nothing. Put it into backticks.`,
          line: at,
          ...(column > 0 && { column }),
        });
      }
    }
  };
  const visitor = {
    text: readText,
    other: (node: OpaqueNode | CodeNode) => {
      // A placeholder alone on its line is taken for a block of HTML.
      const first = node.type === 'html' ? view.lines[node.start] ?? '' : '';
      if (/^\s*<[A-Za-z][\w-]*>\s*$/.test(first)) {
        readText(first, node.start + 1);
      }
    },
  };
  for (const section of view.sections) {
    readText(section.heading, section.start + 1);
    for (const node of section.nodes) {
      visitInline(node, visitor);
    }
  }
  return found;
}

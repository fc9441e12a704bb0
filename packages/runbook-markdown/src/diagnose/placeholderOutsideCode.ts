import { Diagnostic } from '../model';
import { isKnownTag } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { TreeNode } from '../tree/node';
import { DocumentView } from '../recognise/view';

/** Inline Markdown and the line it starts on, counted from 1. */
interface Passage {
  markdown: string;
  line: number;
}

function passagesOf(node: TreeNode, view: DocumentView): Passage[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [{ markdown: node.text, line: node.start + 1 }];
    case 'table':
      return [
        ...node.header.map(markdown => ({ markdown, line: node.start + 1 })),
        ...node.rows.flatMap(row =>
          row.cells.map(markdown => ({ markdown, line: row.line + 1 })),
        ),
      ];
    case 'list':
      return node.items.flatMap(item =>
        item.nodes.flatMap(child => passagesOf(child, view)),
      );
    case 'html': {
      const first = view.lines[node.start] ?? '';
      return /^\s*<[A-Za-z][\w-]*>\s*$/.test(first)
        ? [{ markdown: first, line: node.start + 1 }]
        : [];
    }
    default:
      return [];
  }
}

function diagnosePassage(
  { markdown, line }: Passage,
  view: DocumentView,
  closedTags: ReadonlySet<string>,
): Diagnostic[] {
  if (!markdown.includes('<')) {
    return [];
  }
  return scanInline(markdown).flatMap((span): Diagnostic[] => {
    if (span.kind !== 'tag') {
      return [];
    }
    const tag = markdown.slice(span.start, span.end);
    const isPlaceholder =
      /^<[A-Za-z][\w.-]*(?: [a-z][\w-]*){0,3}>$/.test(tag) &&
      !isKnownTag(span.name) &&
      !closedTags.has(span.name);
    if (!isPlaceholder) {
      return [];
    }
    const at = line + markdown.slice(0, span.start).split('\n').length - 1;
    const column = (view.lines[at - 1] ?? '').indexOf(tag) + 1;
    return [
      {
        rule: 'placeholder-outside-code',
        severity: 'warning',
        message: `Most viewers take ${tag} for an HTML tag and show nothing. Put it into backticks.`,
        line: at,
        ...(column > 0 && { column }),
      },
    ];
  });
}

/** Names such as `<hostname>` in running text, where they vanish when rendered. */
export function diagnosePlaceholders(view: DocumentView): Diagnostic[] {
  // A name that is closed somewhere is an element of the site's own.
  const closedTags = new Set<string>();
  for (const line of view.lines) {
    if (line.includes('</')) {
      for (const match of line.matchAll(/<\/([A-Za-z][\w.-]{0,80})/g)) {
        closedTags.add((match[1] ?? '').toLowerCase());
      }
    }
  }
  return view.sections.flatMap(section => [
    ...diagnosePassage(
      { markdown: section.heading, line: section.start + 1 },
      view,
      closedTags,
    ),
    ...section.nodes.flatMap(node =>
      passagesOf(node, view).flatMap(passage =>
        diagnosePassage(passage, view, closedTags),
      ),
    ),
  ]);
}

import { DocumentProse } from '../model';
import { markdownSlice } from '../tree/markdownSlice';
import { LineSpan } from '../tree/node';
import { SectionNode } from '../tree/section';
import { DocumentView } from './view';

/** Longer passages are cut at a paragraph; the section itself holds the rest. */
const MAX_LINES = 60;

/** Markdown of some lines of a section; where they are its only block, that holds it already. */
function markdownOf(
  section: SectionNode,
  span: LineSpan,
  view: DocumentView,
): string {
  const [block] = section.content;
  return block?.type === 'markdown' &&
    block.line === span.start + 1 &&
    block.endLine === span.end
    ? block.markdown
    : markdownSlice(view.source, span, view.references);
}

/** Lines of a section's own content as Markdown; `undefined` when there are none. */
export function proseOf(
  section: SectionNode,
  view: DocumentView,
  span?: LineSpan,
): DocumentProse | undefined {
  const first = section.nodes[0];
  const start = span?.start ?? first?.start ?? section.end;
  let end = span?.end ?? section.end;
  if (end - start > MAX_LINES) {
    const fits = section.nodes
      .filter(node => node.end - start <= MAX_LINES)
      .at(-1);
    end = fits?.end ?? end;
  }
  const markdown = start < end ? markdownOf(section, { start, end }, view) : '';
  return markdown === ''
    ? undefined
    : {
        markdown,
        sectionAnchor: section.anchor,
        line: start + 1,
        endLine: end,
      };
}

/** Text that says only that there is nothing yet. */
export function isPlaceholderText(markdown: string): boolean {
  return /^[\s*_`>#-]*(?:todo|tbd|tba|fixme|n\/a|none|to be (?:written|done|added)|coming soon|wip|…|\.\.\.)\b[\s\S]{0,120}$/i.test(
    markdown.trim(),
  );
}

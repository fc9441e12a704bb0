import { RunbookDocument, Section } from 'runbook-markdown';

function sectionAt(
  sections: readonly Section[],
  line: number,
): Section | undefined {
  let found: Section | undefined;
  const visit = (section: Section) => {
    if (section.line <= line) {
      found = section;
      section.children.forEach(visit);
    }
  };
  sections.forEach(visit);
  return found;
}

const words = (text: string) =>
  text
    .replace(/<[^<>]{0,400}>/g, ' ')
    .replace(/&[a-z]{2,8};|&#\d{1,6};/gi, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Line of an HTML page for a line of the Markdown it was converted to: that of
 * the heading above, since the conversion keeps no others.
 */
export function htmlLine(
  source: string,
  document: RunbookDocument,
  line: number,
): number {
  const title = words(sectionAt(document.sections, line)?.title ?? '');
  if (line === 1 || title === '') {
    return 1;
  }
  const lines = source.split('\n');
  const candidates = lines.flatMap((text, index) =>
    words(text) === title
      ? [{ index, isHeading: /<h[1-6]\b/i.test(text) }]
      : [],
  );
  const best = candidates.find(({ isHeading }) => isHeading) ?? candidates[0];
  return (best?.index ?? 0) + 1;
}

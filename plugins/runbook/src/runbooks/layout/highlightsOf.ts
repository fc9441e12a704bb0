import {
  ImportedDocument,
  RunbookAnchors,
} from 'backstage-plugin-runbook-common';
import { Block, RunbookDocument, Section } from 'runbook-markdown';
import { Highlight } from './entries';
import { sameMarkdown } from './sameMarkdown';
import { flattenSections } from './sectionTree';

/** Summary and impact of the service: the first of each that a document has. */
export function highlightsOf(
  documents: readonly ImportedDocument[],
  anchors: RunbookAnchors,
): Highlight[] {
  const highlights: Highlight[] = [];
  for (const kind of ['summary', 'impact'] as const) {
    const highlight = firstOf(kind, documents, anchors);
    const [first] = highlights;
    if (
      first &&
      highlight?.said &&
      first.content.every(block => sameMarkdown(block, highlight.said))
    ) {
      first.kind = 'both';
    } else if (highlight) {
      highlights.push(highlight.shown);
    }
  }
  return highlights;
}

function firstOf(
  kind: 'summary' | 'impact',
  documents: readonly ImportedDocument[],
  anchors: RunbookAnchors,
): { shown: Highlight; said: Block } | undefined {
  for (const { id: documentId, document } of documents) {
    const prose = document[kind];
    const section =
      prose &&
      [...flattenSections(serviceSections(document))].find(
        ({ anchor }) => anchor === prose.sectionAnchor,
      );
    if (prose && section) {
      const said: Block = { type: 'markdown', ...prose };
      const whole =
        section.kind === kind &&
        !document.procedures.some(({ anchor }) => anchor === section.anchor);
      return {
        said,
        shown: {
          kind,
          // A highlight taken out of a section leaves the section's place to it.
          fragment: whole
            ? anchors.fragment({ documentId, anchor: section.anchor })
            : `~${kind}`,
          documentId,
          section,
          content: whole ? section.content : [said],
        },
      };
    }
  }
  return undefined;
}

/** Sections that are not about one alert: the impact of an alert is not that of an outage. */
function serviceSections({ sections }: RunbookDocument): Section[] {
  const outside = (section: Section): Section[] =>
    section.kind === 'alert'
      ? []
      : [{ ...section, children: section.children.flatMap(outside) }];
  return sections.flatMap(outside);
}

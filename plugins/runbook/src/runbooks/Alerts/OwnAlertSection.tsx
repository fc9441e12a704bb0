import { ReactNode } from 'react';
import { TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { SectionEntry } from '../layout';
import { DocumentContext, useRunbookContext } from '../RunbookContext';
import { ConflictMark, SectionParts, SectionView } from '../Sections';

export interface OwnAlertSectionProps {
  entry: SectionEntry;
  /** The cards, which stand where the author's table or list of alerts stood. */
  children: ReactNode;
}

/** The author's section about alerts, with the cards in it. */
export function OwnAlertSection({ entry, children }: OwnAlertSectionProps) {
  const { fragment, documentId, section, content, parts } = entry;
  const { layout } = useRunbookContext();
  const table = parts.findIndex(({ view }) => view === 'alerts');
  const at = table === -1 ? parts.length : table;
  return (
    <DocumentContext.Provider value={layout.document(documentId)}>
      <ConflictMark conflict={section.conflict} />
      <PlaceholderScope fragment={fragment} blocks={content}>
        <SectionParts parts={parts.slice(0, at)} />
        {children}
        <SectionParts parts={parts.slice(at)} />
        <TickReset fragment={fragment} />
      </PlaceholderScope>
      {entry.children.map(child => (
        <SectionView key={child.fragment} entry={child} level={3} />
      ))}
    </DocumentContext.Provider>
  );
}

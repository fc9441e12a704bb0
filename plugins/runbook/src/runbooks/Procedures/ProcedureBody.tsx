import { Block } from 'runbook-markdown';
import { useMemo } from 'react';
import { BlockList, TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { flattenEntries, ProcedureEntry } from '../layout';
import { SectionView } from '../Sections';

/** What a procedure says: the fields of its placeholders, its steps, the sections below it. */
export function ProcedureBody({ entry }: { entry: ProcedureEntry }) {
  const { fragment, procedure, sections } = entry;
  const blocks = useMemo(
    (): Block[] => [
      ...procedure.content,
      ...[...flattenEntries(sections)].flatMap(({ content }) => content),
    ],
    [procedure, sections],
  );
  return (
    <PlaceholderScope fragment={fragment} blocks={blocks}>
      <BlockList blocks={procedure.content} />
      {sections.map(section => (
        <SectionView
          key={section.fragment}
          entry={section}
          level={4}
          withinScope
        />
      ))}
      <TickReset fragment={fragment} />
    </PlaceholderScope>
  );
}

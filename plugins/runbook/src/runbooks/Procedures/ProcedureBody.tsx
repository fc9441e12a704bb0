import { Block } from 'runbook-markdown';
import { useMemo } from 'react';
import { TickReset } from '../Blocks';
import { PlaceholderScope } from '../Commands';
import { flattenEntries, ProcedureEntry } from '../layout';
import { SectionParts, SectionView } from '../Sections';
import { IncidentActions } from './IncidentActions';

/** What a procedure says: the fields of its placeholders, its steps, the sections below it. */
export function ProcedureBody({ entry }: { entry: ProcedureEntry }) {
  const { fragment, procedure, parts, sections, within } = entry;
  // Values and ticks are those of the alert around, wherever it is shown.
  const scope = within ?? fragment;
  const blocks = useMemo(
    (): Block[] => [
      ...procedure.content,
      ...[...flattenEntries(sections)].flatMap(({ content }) => content),
    ],
    [procedure, sections],
  );
  return (
    <PlaceholderScope fragment={scope} blocks={blocks}>
      <SectionParts parts={parts} />
      {sections.map(section => (
        <SectionView
          key={section.fragment}
          entry={section}
          level={4}
          withinScope
        />
      ))}
      <IncidentActions fragment={fragment} title={procedure.title} />
      <TickReset fragment={scope} />
    </PlaceholderScope>
  );
}

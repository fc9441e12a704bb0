import { ReactNode } from 'react';
import { BlockList } from '../Blocks';
import { ChecklistView } from '../Checklists';
import { EscalationPath } from '../Escalation';
import { SectionPart } from '../layout';
import { SeverityMatrix } from '../Severities';
import { AsWritten } from './AsWritten';

/** What a section says: the author's text, and what was recognised in it as what it is. */
export function SectionParts({ parts }: { parts: readonly SectionPart[] }) {
  return (
    <>
      {parts.map((part, index) => (
        <OnePart key={index} part={part} />
      ))}
    </>
  );
}

function OnePart({ part }: { part: SectionPart }) {
  return part.view === 'blocks' ? (
    <BlockList blocks={part.blocks} />
  ) : (
    <>
      {viewOf(part)}
      <AsWritten written={part.written} />
    </>
  );
}

function viewOf(part: Exclude<SectionPart, { view: 'blocks' }>): ReactNode {
  switch (part.view) {
    case 'severities':
      return <SeverityMatrix levels={part.levels} />;
    case 'escalation':
      return <EscalationPath steps={part.steps} />;
    case 'checklist':
      return <ChecklistView checklist={part.checklist} />;
    default:
      // Alerts stand in the list of alerts.
      return null;
  }
}

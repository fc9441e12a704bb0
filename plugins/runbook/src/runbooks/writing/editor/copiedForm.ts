import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { ProcedureEntry, RunbookLayout, SectionEntry } from '../../layout';
import { withoutWhen } from '../../layout/withoutWhen';
import { blocksToMarkdown } from '../text/blocksToMarkdown';
import { ProcedureForm } from './ProcedureForm';

/** The procedures of a runbook that can be copied. */
export function proceduresOf(
  documents: readonly ImportedDocument[],
): ProcedureEntry[] {
  return new RunbookLayout(documents).procedures;
}

/** What a copy of a procedure says. Alerts are not copied: they are the other service's. */
export function copiedForm({
  procedure,
  sections,
}: ProcedureEntry): Pick<ProcedureForm, 'title' | 'when' | 'markdown'> {
  return {
    title: procedure.title,
    when: procedure.when ?? '',
    markdown: [
      blocksToMarkdown(withoutWhen(procedure)),
      ...sections.map(section => sectionToMarkdown(section, 1)),
    ]
      .filter(part => part !== '')
      .join('\n\n'),
  };
}

function sectionToMarkdown(
  { section, content, children }: SectionEntry,
  level: number,
): string {
  return [
    `${'#'.repeat(Math.min(level, 6))} ${section.title}`,
    blocksToMarkdown(content),
    ...children.map(child => sectionToMarkdown(child, level + 1)),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

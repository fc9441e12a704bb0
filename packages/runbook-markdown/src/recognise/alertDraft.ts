import { AlertDefinition } from '../model';
import { SectionNode } from '../tree/section';
import { FoundSeverity } from './severity';

/** An alert definition while it is put together from several places. */
export interface AlertDraft
  extends Omit<AlertDefinition, 'anchor' | 'sectionAnchor'> {
  section: SectionNode;
  /** True where the section is about this alert and nothing else. */
  isSection: boolean;
  /** True where only its name stands there, and nothing is told of it. */
  isMention?: boolean;
  /** Sections that tell what to do; their procedures belong to the alert. */
  scope: SectionNode[];
}

/** Severity as the fields of an alert. */
export function severityFields(found: FoundSeverity | undefined) {
  return found
    ? { severity: found.severity, severityText: found.severityText }
    : {};
}

import { RunbookAnchors } from 'alert-rules';
import {
  ImportedDocument,
  IncidentSnapshot,
} from 'backstage-plugin-runbook-common';
import { IncidentStep } from 'runbook-markdown';
import { GuideStep } from '../../config';

const MINUTE = 60_000;

/** A step with the id that it has in an incident. */
export interface ChecklistStepToDo extends GuideStep {
  id: string;
}

/** The steps of an incident guide, and where they come from. */
export type Guide = IncidentSnapshot['guide'] & { steps: ChecklistStepToDo[] };

/**
 * The incident guide of a service: that of the first of its documents that has
 * one, else the configured one.
 */
export function guideOf(
  documents: readonly ImportedDocument[],
  fallback: readonly GuideStep[],
): Guide {
  for (const { id: documentId, document } of documents) {
    const guide = document.incidentGuide;
    if (guide && guide.steps.length > 0) {
      return {
        source: 'service',
        document: documentId,
        fragment: new RunbookAnchors(documents).fragment({
          documentId,
          anchor: guide.sectionAnchor,
        }),
        steps: numbered(guide.steps.map(toStep)),
      };
    }
  }
  return { source: 'default', steps: numbered(fallback) };
}

function toStep({ title, text, timeLimit }: IncidentStep): GuideStep {
  return {
    text: text ? `${title}\n\n${text}` : title,
    // What is repeated has no end by which it is done.
    ...(timeLimit?.kind === 'within' && {
      dueAfter: Math.round(timeLimit.minutes * MINUTE),
    }),
  };
}

function numbered(steps: readonly GuideStep[]): ChecklistStepToDo[] {
  return steps.map((step, index) => ({ id: `step-${index + 1}`, ...step }));
}

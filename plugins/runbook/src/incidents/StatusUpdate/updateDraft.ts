import { z } from 'zod';
import { storedText } from '../hooks/storedText';

const draftSchema = z.object({
  impact: z.string(),
  known: z.string(),
  next: z.string(),
  nextInMinutes: z.string(),
  sending: z
    .object({
      idempotencyKey: z.string(),
      nextUpdateAt: z.string().optional(),
      since: z.number(),
    })
    .optional(),
});

/** A status update as it is typed. */
export interface UpdateDraft {
  impact: string;
  known: string;
  next: string;
  /** Minutes until the next update as typed; by the policy where empty. */
  nextInMinutes: string;
  /**
   * It was sent, and no answer came: it waits until the back end is there
   * again, and is sent under the same key so that it is given once.
   */
  sending?: {
    idempotencyKey: string;
    /** ISO 8601; counted from when it was first sent. */
    nextUpdateAt?: string;
    /** Epoch milliseconds. */
    since: number;
  };
}

/** Nothing typed yet. */
export const EMPTY_DRAFT: UpdateDraft = {
  impact: '',
  known: '',
  next: '',
  nextInMinutes: '',
};

const keyOf = (incident: string) => `runbook.incident.update.${incident}`;

/** What was typed for an incident in this browser, and not given yet. */
export function readDraft(incident: string): UpdateDraft {
  const text = storedText.read(keyOf(incident));
  if (text === undefined) {
    return EMPTY_DRAFT;
  }
  try {
    return draftSchema.parse(JSON.parse(text));
  } catch {
    // Written by an older or newer version of this page.
    return EMPTY_DRAFT;
  }
}

/** Keeps what is typed; forgets it once nothing is left of it. */
export function writeDraft(incident: string, draft: UpdateDraft) {
  const { impact, known, next, nextInMinutes } = draft;
  const isEmpty = !(impact || known || next || nextInMinutes);
  storedText.write(
    keyOf(incident),
    isEmpty ? undefined : JSON.stringify(draft),
  );
}

import { ImportedDocument } from 'backstage-plugin-runbook-common';

/** When a document was last reviewed. Dates are calendar dates, `YYYY-MM-DD`. */
export interface Review {
  path: string;
  lastReviewed?: string;
  /** Set where the next review should have been before today. */
  overdueSince?: string;
}

/**
 * The review of the runbook: of the document that is overdue longest, else of
 * the one reviewed longest ago. Undefined where no document tells one.
 *
 * @param today - calendar date of the viewer, `YYYY-MM-DD`
 */
export function reviewOf(
  documents: readonly Pick<ImportedDocument, 'path' | 'document'>[],
  today: string,
): Review | undefined {
  // Calendar dates of this form sort as text.
  return documents
    .map(({ path, document: { metadata } }) => ({
      path,
      lastReviewed: metadata.lastReviewed,
      overdueSince:
        metadata.reviewDue && metadata.reviewDue < today
          ? metadata.reviewDue
          : undefined,
    }))
    .filter(({ lastReviewed, overdueSince }) => lastReviewed || overdueSince)
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b)))[0];
}

function sortKey({ overdueSince, lastReviewed = '' }: Review): string {
  return overdueSince ? `0 ${overdueSince}` : `1 ${lastReviewed}`;
}

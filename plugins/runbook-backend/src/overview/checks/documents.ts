import {
  CoverageFact,
  ImportedDocument,
} from 'backstage-plugin-runbook-common';
import { Check, failed, passedWithout } from './Check';

/** There is a runbook: imported, or written in the portal. */
export const checkRunbook: Check = ({ definitions: { runbook }, title }) => {
  const { status, documents } = runbook;
  if (documents.length > 0) {
    return 'passed';
  }
  switch (status.state) {
    case 'pending':
      // Nobody looked yet: nothing can be said of it.
      return undefined;
    case 'failed':
      return failed('runbook-failed', [
        { name: title, ...(status.failure && { detail: status.failure }) },
      ]);
    default:
      return failed('runbook-missing');
  }
};

/** No document waits for a review, and at least one says when it had one. */
export const checkReviewed: Check = ({ definitions: { runbook }, now }) => {
  const { documents } = runbook;
  if (documents.length === 0) {
    return undefined;
  }
  const today = new Date(now).toISOString().slice(0, 10);
  const reviews = documents.map(document => ({
    document,
    reviewed: document.written
      ? document.written.reviewDue
      : document.document.metadata.lastReviewed,
    due: document.written?.reviewDue ?? document.document.metadata.reviewDue,
  }));
  const overdue = reviews
    // Calendar dates of this form sort as text.
    .flatMap(({ document, due }) =>
      due !== undefined && due < today ? [{ document, due }] : [],
    )
    .sort((a, b) => a.due.localeCompare(b.due));
  if (overdue.length > 0) {
    return failed(
      'review-overdue',
      overdue.map(({ document, due }) => ({ ...factOf(document), day: due })),
    );
  }
  return reviews.some(({ reviewed, due }) => reviewed || due)
    ? 'passed'
    : failed('review-undated', documents.map(factOf));
};

/** The runbook says what to do in an incident. */
export const checkIncidentGuide: Check = ({ definitions: { runbook } }) => {
  const { documents } = runbook;
  return documents.some(
    ({ document }) => (document.incidentGuide?.steps.length ?? 0) > 0,
  )
    ? 'passed'
    : failed('guide-missing', documents.slice(0, 1).map(factOf));
};

/** Rules of the parser that tell of a link which leads nowhere. */
const LINK_RULES: readonly string[] = [
  'dangling-anchor',
  'dangling-link',
  'dangling-reference',
];

/** The links of the runbook and of the alert rules lead somewhere. */
export const checkLinks: Check = ({ definitions: { runbook, alerts } }) => {
  const rules = alerts.flatMap(({ name, rule }) =>
    rule ? [{ name, rule }] : [],
  );
  if (runbook.documents.length === 0 && rules.length === 0) {
    return undefined;
  }
  const ofRules = rules.flatMap(({ name, rule }): CoverageFact[] =>
    rule.link?.state === 'near' || rule.link?.state === 'dangling'
      ? [
          {
            name,
            ...(rule.runbookUrl && { detail: rule.runbookUrl }),
            ...(rule.viewUrl && { url: rule.viewUrl }),
          },
        ]
      : [],
  );
  const ofDocuments = runbook.documents.flatMap(document =>
    document.diagnostics
      .filter(({ rule }) => LINK_RULES.includes(rule))
      .map(({ message, line }): CoverageFact => {
        const { viewUrl } = document;
        return {
          ...factOf(document),
          detail: message,
          ...(viewUrl && { url: `${viewUrl}#L${line}` }),
        };
      }),
  );
  return passedWithout('links-dangling', [...ofRules, ...ofDocuments]);
};

function factOf({
  path,
  editUrl,
  viewUrl,
  written,
}: ImportedDocument): CoverageFact {
  const url = editUrl ?? viewUrl;
  return {
    name: path,
    ...(url && { url }),
    ...(written && { procedure: written.slug }),
  };
}

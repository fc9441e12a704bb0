import { Severity } from 'runbook-markdown';

/** Type under which Backstage search keeps what is found in runbooks. @public */
export const RUNBOOK_SEARCH_TYPE = 'runbook';

/** What can be found in a runbook. @public */
export const RUNBOOK_SEARCH_KINDS = ['procedure', 'alert', 'section'] as const;

/**
 * What Backstage search finds in a runbook. A field that is not known is empty:
 * an index filters by values, and not by what is absent.
 *
 * @public
 */
export interface RunbookSearchDocument {
  /** Of the procedure, alert or section. */
  title: string;
  /** All its words, also those of its commands. */
  text: string;
  /** Address within the portal, of the very place in the runbook. */
  location: string;
  /** What it is. */
  kind: (typeof RUNBOOK_SEARCH_KINDS)[number];
  /** Title of the service. */
  service: string;
  /** Full reference of the service. */
  entityRef: string;
  /** Full reference of the owner. */
  owner: string;
  /** `0` to `4`. */
  tier: string;
  /** As the catalog has it. */
  lifecycle: string;
  /** Of an alert. */
  severity: Severity | '';
  /** By what a reader's permission is decided: the service. */
  authorization: { resourceRef: string };
}

import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * What search finds of a runbook. Fields that are not known are empty: an index
 * can filter by them, and not by what is absent.
 */
export interface RunbookSearchDocument extends IndexableDocument {
  kind: 'procedure' | 'alert' | 'section';
  /** Title of the service. */
  service: string;
  /** Full reference of the service. */
  entityRef: string;
  /** Reference of the owner. */
  owner: string;
  /** `0` to `4`. */
  tier: string;
  lifecycle: string;
  /** Of an alert: `SEV1` to `SEV4`. */
  severity: string;
}

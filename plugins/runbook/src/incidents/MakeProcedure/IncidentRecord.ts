import { IncidentDetail, TimelineEntry } from 'backstage-plugin-runbook-common';
import { RunText } from '../../runbooks/running/runText';

/** All that is on record of an incident. */
export interface IncidentRecord {
  detail: IncidentDetail;
  /** By sequence, ascending; all of them. */
  entries: readonly TimelineEntry[];
  /** The procedures of its runs by the run's id, as far as they still are. */
  runTexts: ReadonlyMap<string, RunText>;
}

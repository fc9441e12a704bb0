import {
  RUN_OUTCOMES,
  ServiceRun,
  serviceRunSchema,
} from 'backstage-plugin-runbook-common';
import { DatabaseTime, toInstant } from '../../../database';
import { RunKey } from './RunStore';

/** Row of `runbook_procedure_runs`. */
export interface RunRow {
  entity_ref: string;
  id: string;
  fragment: string;
  title: string;
  steps: number;
  filled: string;
  started_at: DatabaseTime;
  started_by: string;
  revision: number;
  touched_at: DatabaseTime;
  ticked: string;
  notes: string;
  running: boolean;
  outcome: (typeof RUN_OUTCOMES)[number] | null;
  ended_at: DatabaseTime | null;
  ended_by: string | null;
}

/** The columns that name a run. */
export function toKeyColumns({ entityRef, id }: RunKey) {
  return { entity_ref: entityRef, id };
}

export function toRun(row: RunRow): ServiceRun {
  // What JSON kept was let in by the contract, and is told by it again.
  return serviceRunSchema.parse({
    id: row.id,
    title: row.title,
    procedure: {
      entityRef: row.entity_ref,
      fragment: row.fragment,
      title: row.title,
    },
    steps: row.steps,
    values: JSON.parse(row.filled),
    by: row.started_by,
    startedAt: toInstant(row.started_at),
    revision: row.revision,
    ticked: JSON.parse(row.ticked),
    notes: JSON.parse(row.notes),
    ...(row.outcome !== null &&
      row.ended_at !== null && {
        outcome: {
          kind: row.outcome,
          at: toInstant(row.ended_at),
          by: row.ended_by ?? '',
        },
      }),
  });
}

/** The columns that a change of a run can set. */
export function toChangedColumns({ ticked, notes, outcome }: ServiceRun) {
  return {
    ticked: JSON.stringify(ticked),
    notes: JSON.stringify(notes),
    running: outcome === undefined,
    outcome: outcome?.kind ?? null,
    ended_at: outcome ? new Date(outcome.at) : null,
    ended_by: outcome?.by ?? null,
  };
}

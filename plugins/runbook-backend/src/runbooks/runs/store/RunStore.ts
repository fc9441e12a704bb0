import { NewServiceRun, ServiceRun } from 'backstage-plugin-runbook-common';
import { RepeatableRequest } from '../../../http';

/**
 * Keeps runs of procedures outside of incidents.
 *
 * A change is one transaction that takes the run's row first, so that two who
 * tick different steps at once both find their tick. What is to be changed is
 * decided inside of it, from what is there then.
 */
export interface RunStore {
  /** Those that run first; of each the latest started first. */
  list(
    entityRef: string,
    page: { fragment?: string; after?: RunPlace; limit: number },
  ): Promise<ServiceRun[]>;

  find(key: RunKey): Promise<ServiceRun | undefined>;

  /**
   * Starts a run. One that was started before under the same id is given back
   * as it is.
   *
   * @throws ConflictError - when that was another procedure, or when too many
   * of the service run.
   */
  start(
    entityRef: string,
    write: RunWrite,
    started: NewServiceRun,
  ): Promise<ServiceRun>;

  /**
   * Makes of a run what `decide` says, who is given how it stands at that
   * moment and the time to write down. Nothing is written when it gives back
   * the same.
   *
   * @throws NotFoundError - when there is none.
   */
  change(
    key: RunKey,
    write: RunWrite,
    decide: (current: ServiceRun, at: string) => ServiceRun,
  ): Promise<ServiceRun>;

  /** Ends as abandoned what nobody has touched since. @returns how many runs. */
  endIdle(options: { since: Date; at: Date; by: string }): Promise<number>;

  /** Forgets what ended before. @returns how many runs. */
  forget(before: Date): Promise<number>;
}

/** Names a run. */
export interface RunKey {
  entityRef: string;
  id: string;
}

/** Where a list goes on. */
export interface RunPlace {
  running: boolean;
  startedAt: Date;
  id: string;
}

/** Who writes, when, and whether it is a repeat. */
export interface RunWrite {
  by: string;
  at: Date;
  request?: RepeatableRequest;
  /** Called when something was written, and not answered as a repeat. */
  onDone?: (before: ServiceRun | undefined) => void;
}

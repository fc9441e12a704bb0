import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  NewServiceRun,
  RUN_OUTCOMES,
  ServiceRunDetail,
  ServiceRuns,
} from 'backstage-plugin-runbook-common';
import { ChangeOptions } from './RotationApi';

/** Names a run of a procedure outside of any incident. @public */
export interface RunName {
  /** Full reference of the service. */
  entityRef: string;
  /** Id of the run. */
  id: string;
}

/**
 * What the Runbook tab asks of the back end about procedures that are run
 * outside of incidents.
 *
 * @remarks
 * Every method rejects with a `ResponseError` of `@backstage/errors` when the
 * back end answers with an error, and with a `TypeError` when it cannot be
 * reached. What is done in a run that has ended is refused with 409.
 *
 * @public
 */
export interface RunApi {
  /** Those that run first, then the latest. */
  listRuns(
    entityRef: string,
    query?: { fragment?: string; cursor?: string; limit?: number },
  ): Promise<ServiceRuns>;
  /** One with its ticks and notes. */
  getRun(name: RunName): Promise<ServiceRunDetail>;
  /** Starts a procedure; started again under its id, it is the same run. */
  startRun(
    entityRef: string,
    run: NewServiceRun,
    options: ChangeOptions,
  ): Promise<ServiceRunDetail>;
  /** Ticks a step, or opens it again. */
  markStep(
    name: RunName,
    step: number,
    mark: { ticked: boolean; note?: string },
    options: ChangeOptions,
  ): Promise<ServiceRunDetail>;
  /** Notes something about the whole run. */
  addNote(
    name: RunName,
    note: { text: string },
    options: ChangeOptions,
  ): Promise<ServiceRunDetail>;
  /** Ends it with what came of it. */
  endRun(
    name: RunName,
    end: { outcome: (typeof RUN_OUTCOMES)[number]; note?: string },
    options: ChangeOptions,
  ): Promise<ServiceRunDetail>;
}

/** Reference of {@link RunApi}. @public */
export const runApiRef = createApiRef<RunApi>({ id: 'plugin.runbook.runs' });

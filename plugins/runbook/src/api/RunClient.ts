import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  endpoints,
  NewServiceRun,
  RUN_OUTCOMES,
  ServiceRunDetail,
  ServiceRuns,
} from 'backstage-plugin-runbook-common';
import { EndpointClient } from './EndpointClient';
import { ChangeOptions } from './RotationApi';
import { RunApi, RunName } from './RunApi';

/**
 * Asks the Runbook back end for runs of procedures outside of incidents, and
 * works on them.
 *
 * @public
 */
export class RunClient implements RunApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc RunApi.listRuns} */
  listRuns(
    entityRef: string,
    query: { fragment?: string; cursor?: string; limit?: number } = {},
  ): Promise<ServiceRuns> {
    return this.#client.json(endpoints.listProcedureRuns, {
      params: parseEntityRef(entityRef),
      query,
    });
  }

  /** {@inheritdoc RunApi.getRun} */
  getRun(name: RunName): Promise<ServiceRunDetail> {
    return this.#client.json(endpoints.getProcedureRun, {
      params: paramsOf(name),
    });
  }

  /** {@inheritdoc RunApi.startRun} */
  startRun(
    entityRef: string,
    run: NewServiceRun,
    { idempotencyKey }: ChangeOptions,
  ): Promise<ServiceRunDetail> {
    return this.#client.json(endpoints.startProcedureRun, {
      params: parseEntityRef(entityRef),
      body: run,
      idempotencyKey,
    });
  }

  /** {@inheritdoc RunApi.markStep} */
  markStep(
    name: RunName,
    step: number,
    mark: { ticked: boolean; note?: string },
    { idempotencyKey }: ChangeOptions,
  ): Promise<ServiceRunDetail> {
    return this.#client.json(endpoints.markProcedureRunStep, {
      params: { ...paramsOf(name), step },
      body: mark,
      idempotencyKey,
    });
  }

  /** {@inheritdoc RunApi.addNote} */
  addNote(
    name: RunName,
    note: { text: string },
    { idempotencyKey }: ChangeOptions,
  ): Promise<ServiceRunDetail> {
    return this.#client.json(endpoints.addProcedureRunNote, {
      params: paramsOf(name),
      body: note,
      idempotencyKey,
    });
  }

  /** {@inheritdoc RunApi.endRun} */
  endRun(
    name: RunName,
    end: { outcome: (typeof RUN_OUTCOMES)[number]; note?: string },
    { idempotencyKey }: ChangeOptions,
  ): Promise<ServiceRunDetail> {
    return this.#client.json(endpoints.endProcedureRun, {
      params: paramsOf(name),
      body: end,
      idempotencyKey,
    });
  }
}

function paramsOf({ entityRef, id }: RunName) {
  return { ...parseEntityRef(entityRef), run: id };
}

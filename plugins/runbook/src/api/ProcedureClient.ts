import { parseEntityRef } from '@backstage/catalog-model';
import { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import {
  EndpointQuery,
  endpoints,
  FoundProcedures,
  ListedProcedure,
  NewProcedure,
  ProcedureFeedback,
  ProcedureRevision,
  ProcedureRevisionDetail,
  ProcedureUpdate,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { EndpointClient } from './EndpointClient';
import { ProcedureApi, ProcedureName } from './ProcedureApi';

/**
 * Asks the Runbook back end for procedures written in the portal, and writes
 * them.
 *
 * @public
 */
export class ProcedureClient implements ProcedureApi {
  readonly #client: EndpointClient;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#client = new EndpointClient(options);
  }

  /** {@inheritdoc ProcedureApi.findProcedures} */
  findProcedures(
    query: EndpointQuery<typeof endpoints.findProcedures>,
  ): Promise<FoundProcedures> {
    return this.#client.json(endpoints.findProcedures, { params: {}, query });
  }

  /** {@inheritdoc ProcedureApi.listProcedures} */
  async listProcedures(entityRef: string): Promise<ListedProcedure[]> {
    const { procedures } = await this.#client.json(endpoints.listProcedures, {
      params: parseEntityRef(entityRef),
    });
    return procedures;
  }

  /** {@inheritdoc ProcedureApi.getProcedure} */
  getProcedure(name: ProcedureName): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.getProcedure, {
      params: paramsOf(name),
    });
  }

  /** {@inheritdoc ProcedureApi.createProcedure} */
  createProcedure(
    entityRef: string,
    procedure: NewProcedure,
    { idempotencyKey }: { idempotencyKey: string },
  ): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.createProcedure, {
      params: parseEntityRef(entityRef),
      body: procedure,
      idempotencyKey,
    });
  }

  /** {@inheritdoc ProcedureApi.updateProcedure} */
  updateProcedure(
    name: ProcedureName,
    update: ProcedureUpdate,
    { revision }: { revision: number },
  ): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.updateProcedure, {
      params: paramsOf(name),
      body: update,
      revision,
    });
  }

  /** {@inheritdoc ProcedureApi.deleteProcedure} */
  deleteProcedure(
    name: ProcedureName,
    { revision }: { revision: number },
  ): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.deleteProcedure, {
      params: paramsOf(name),
      revision,
    });
  }

  /** {@inheritdoc ProcedureApi.recoverProcedure} */
  recoverProcedure(name: ProcedureName): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.recoverProcedure, {
      params: paramsOf(name),
    });
  }

  /** {@inheritdoc ProcedureApi.listRevisions} */
  listRevisions(
    name: ProcedureName,
    { before }: { before?: number },
  ): Promise<{ revisions: ProcedureRevision[]; next?: number }> {
    return this.#client.json(endpoints.listProcedureRevisions, {
      params: paramsOf(name),
      query: { before },
    });
  }

  /** {@inheritdoc ProcedureApi.getRevision} */
  getRevision(
    name: ProcedureName,
    revision: number,
  ): Promise<ProcedureRevisionDetail> {
    return this.#client.json(endpoints.getProcedureRevision, {
      params: { ...paramsOf(name), revision },
    });
  }

  /** {@inheritdoc ProcedureApi.restoreRevision} */
  restoreRevision(
    name: ProcedureName,
    restored: number,
    { revision }: { revision: number },
  ): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.restoreProcedureRevision, {
      params: { ...paramsOf(name), revision: restored },
      body: { revision },
    });
  }

  /** {@inheritdoc ProcedureApi.verifyProcedure} */
  verifyProcedure(
    name: ProcedureName,
    { revision }: { revision: number },
  ): Promise<WrittenProcedure> {
    return this.#client.json(endpoints.verifyProcedure, {
      params: paramsOf(name),
      body: { revision },
    });
  }

  /** {@inheritdoc ProcedureApi.reportProcedure} */
  reportProcedure(
    name: ProcedureName,
    report: { revision: number; note: string },
    { idempotencyKey }: { idempotencyKey: string },
  ): Promise<ProcedureFeedback> {
    return this.#client.json(endpoints.reportProcedure, {
      params: paramsOf(name),
      body: report,
      idempotencyKey,
    });
  }

  /** {@inheritdoc ProcedureApi.answerFeedback} */
  answerFeedback(
    name: ProcedureName,
    { id, note }: { id: string; note: string },
    { idempotencyKey }: { idempotencyKey: string },
  ): Promise<ProcedureFeedback> {
    return this.#client.json(endpoints.answerProcedureFeedback, {
      params: { ...paramsOf(name), feedbackId: id },
      body: { note },
      idempotencyKey,
    });
  }
}

function paramsOf({ entityRef, slug }: ProcedureName) {
  return { ...parseEntityRef(entityRef), slug };
}

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  runbookEndpoints,
  RunbookStatus,
  ServiceOverview,
} from 'backstage-plugin-runbook-common';
import { ServiceDirectory } from '../catalog';
import { EndpointHandlers, HandlerContext } from '../http';
import { RunbookImages } from './images';
import { ServiceImport } from './importing';
import { RunbookStore } from './store';

/** What the endpoints of services and their runbooks do. */
export function createRunbookHandlers(options: {
  directory: ServiceDirectory;
  store: Pick<RunbookStore, 'getStatus'>;
  /** Imported and written in the portal. */
  library: Pick<RunbookStore, 'getRunbook'>;
  /** Everything that a refresh imports. */
  imports: readonly ServiceImport[];
  images: RunbookImages;
}): EndpointHandlers<typeof runbookEndpoints, Entity> {
  const { directory, store, library, imports, images } = options;

  const overview = async ({
    resource,
    credentials,
  }: Pick<
    HandlerContext<typeof runbookEndpoints.getService, Entity>,
    'resource' | 'credentials'
  >): Promise<ServiceOverview> => {
    const [service, runbook] = await Promise.all([
      directory.describe(resource, credentials),
      store.getStatus(stringifyEntityRef(resource)),
    ]);
    return { service, runbook };
  };

  return {
    getService: overview,

    refreshService: async context => {
      const entityRef = stringifyEntityRef(context.resource);
      context.audit({
        entityRef,
        before: toAudit(await store.getStatus(entityRef)),
      });
      const service = directory.toListed(context.resource);
      await Promise.all(
        imports.map(({ importer }) => importer.importNow(service)),
      );
      const answer = await overview(context);
      context.audit({ after: toAudit(answer.runbook) });
      return answer;
    },

    getRunbook: ({ resource }) =>
      library.getRunbook(stringifyEntityRef(resource)),

    getRunbookImage: async ({ resource, query }) => {
      const image = await images.find(resource, query);
      if (!image) {
        throw new NotFoundError(
          `The document ${query.document} shows no such image, or it cannot be read`,
        );
      }
      return image;
    },
  };
}

/** What the audit log keeps of a runbook's state. */
function toAudit({
  state,
  importedAt,
  failedSince,
}: RunbookStatus): JsonObject {
  return {
    state,
    importedAt: importedAt ?? null,
    failedSince: failedSince ?? null,
  };
}

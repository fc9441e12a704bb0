import { randomUUID } from 'node:crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  procedureEndpoints,
  ProcedureContent,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { EndpointHandlers } from '../../http';
import { Outbox } from '../../outbox';
import { RunbookStore } from '../store';
import { tellFeedback } from './notices';
import { ProcedureKey, ProcedureStore, StoredProcedure } from './store';
import { toWrite, Writer } from './toWrite';
import { supersedingIn, WrittenDocuments } from './WrittenDocuments';

/** Revisions of an answer, unless asked for another number. */
const PAGE = 50;

/** What the endpoints of written procedures do. */
export function createProcedureHandlers(options: {
  store: ProcedureStore;
  imported: Pick<RunbookStore, 'getRunbook'>;
  documents: WrittenDocuments;
  outbox: Outbox;
  now: () => number;
}): EndpointHandlers<typeof procedureEndpoints, Entity> {
  const { store, documents, outbox, now } = options;

  const importedOf = async ({ entityRef }: Pick<ProcedureKey, 'entityRef'>) =>
    (await options.imported.getRunbook(entityRef)).documents;

  const answer = async (stored: StoredProcedure): Promise<WrittenProcedure> =>
    documents.detail(stored, await importedOf(stored));

  /** @throws ConflictError - when a document has the procedure's place. */
  const checkPlace = async (key: ProcedureKey) => {
    const holder = supersedingIn(await importedOf(key))(key.slug);
    if (holder) {
      throw new ConflictError(
        `The procedure ${key.slug} stands in ${holder.path}, and is read from there. Change it there, or choose another name`,
      );
    }
  };

  const writing = (kind: string, writer: Writer & ByPath) => ({
    ...toWrite(writer, keyOf(writer), kind, now()),
  });

  return {
    listProcedures: async ({ resource }) => {
      const entityRef = stringifyEntityRef(resource);
      const [stored, imported] = await Promise.all([
        store.list(entityRef),
        importedOf({ entityRef }),
      ]);
      return {
        procedures: stored.map(one => documents.listed(one, imported)),
      };
    },

    createProcedure: async context => {
      const { slug, content, reason } = context.body;
      const key = { entityRef: stringifyEntityRef(context.resource), slug };
      await checkPlace(key);
      return answer(
        await store.create(key, toWrite(context, key, 'created', now()), {
          content,
          ...(reason && { reason }),
        }),
      );
    },

    getProcedure: async context => answer(await find(store, keyOf(context))),

    updateProcedure: async context => {
      const { content, reason } = context.body;
      const key = keyOf(context);
      await checkPlace(key);
      return answer(
        await store.change(
          key,
          { ...writing('edited', context), ...ifMatchOf(context) },
          current => ({
            kind: 'edited',
            content: ofLive(current, content),
            ...(reason && { reason }),
          }),
        ),
      );
    },

    deleteProcedure: async context =>
      answer(
        await store.change(
          keyOf(context),
          { ...writing('deleted', context), ...ifMatchOf(context) },
          current => ({
            kind: 'deleted',
            content: ofLive(current, current.content),
          }),
        ),
      ),

    recoverProcedure: async context =>
      answer(
        await store.change(
          keyOf(context),
          writing('recovered', context),
          current => {
            if (!current.deleted) {
              throw new ConflictError(
                `The procedure ${current.slug} is not deleted`,
              );
            }
            return { kind: 'recovered', content: current.content };
          },
        ),
      ),

    listProcedureRevisions: async context => {
      const { before, limit = PAGE } = context.query;
      const key = keyOf(context);
      await find(store, key);
      const revisions = await store.listRevisions(key, {
        limit: limit + 1,
        ...(before !== undefined && { before }),
      });
      const page = revisions.slice(0, limit);
      const last = page[page.length - 1];
      return {
        revisions: page,
        ...(revisions.length > limit && last && { next: last.revision }),
      };
    },

    getProcedureRevision: async context =>
      findRevision(store, keyOf(context), context.params.revision),

    restoreProcedureRevision: async context => {
      const key = keyOf(context);
      const { revision: restoredFrom } = context.params;
      const { revision, reason } = context.body;
      await checkPlace(key);
      // A revision never changes, so it can be read before.
      const { content } = await findRevision(store, key, restoredFrom);
      return answer(
        await store.change(
          key,
          { ...writing('restored', context), ifMatch: revision },
          current => ({
            kind: 'restored',
            restoredFrom,
            content: ofLive(current, content),
            ...(reason && { reason }),
          }),
        ),
      );
    },

    verifyProcedure: async context =>
      answer(
        await store.verify(keyOf(context), {
          ...writing('verified', context),
          ifMatch: context.body.revision,
        }),
      ),

    reportProcedure: async context =>
      store.report(
        keyOf(context),
        {
          ...writing('reported', context),
          tell: tellFeedback(outbox, 'did-not-work', context.resource),
        },
        { id: randomUUID(), ...context.body },
      ),

    answerProcedureFeedback: async context =>
      store.answer(
        keyOf(context),
        {
          ...writing('answered', context),
          tell: tellFeedback(outbox, 'answered', context.resource),
        },
        { id: context.params.feedbackId, ...context.body },
      ),
  };
}

/** A request whose path names a procedure. */
interface ByPath {
  resource: Entity;
  params: { slug: string };
}

function keyOf({ resource, params: { slug } }: ByPath): ProcedureKey {
  return { entityRef: stringifyEntityRef(resource), slug };
}

function ifMatchOf({ ifMatch }: { ifMatch: number | undefined }) {
  return ifMatch === undefined ? {} : { ifMatch };
}

/** @throws ConflictError - when the procedure is deleted. */
function ofLive(
  { slug, deleted }: StoredProcedure,
  content: ProcedureContent,
): ProcedureContent {
  if (deleted) {
    throw new ConflictError(
      `The procedure ${slug} was deleted by ${deleted.by}. Recover it first`,
    );
  }
  return content;
}

/** @throws NotFoundError - when there is no such procedure. */
async function find(store: ProcedureStore, key: ProcedureKey) {
  const found = await store.find(key);
  if (!found) {
    throw new NotFoundError(
      `There is no procedure ${key.slug} of ${key.entityRef} in the portal`,
    );
  }
  return found;
}

/** @throws NotFoundError - when there is no such revision. */
async function findRevision(
  store: ProcedureStore,
  key: ProcedureKey,
  revision: number,
) {
  const found = await store.findRevision(key, revision);
  if (!found) {
    throw new NotFoundError(
      `The procedure ${key.slug} of ${key.entityRef} has no revision ${revision}`,
    );
  }
  return found;
}

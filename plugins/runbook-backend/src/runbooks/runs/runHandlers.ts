import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  procedureRunEndpoints,
  ServiceRun,
} from 'backstage-plugin-runbook-common';
import { PeopleDirectory } from '../../catalog';
import {
  EndpointHandlers,
  principalOf,
  readCursor,
  RepeatableRequest,
  writeCursor,
} from '../../http';
import { addNote, Doing, endRun, markStep } from './changeRun';
import { RunPlace, RunStore, RunWrite } from './store';

/** Runs of an answer, unless asked for another number. */
const PAGE = 20;

/** A write, of whose path a run may be a part. */
interface Writing {
  resource: Entity;
  credentials: BackstageCredentials;
  request: RepeatableRequest | undefined;
  audit(meta: JsonObject): void;
}

/** What the endpoints of runs outside of incidents do. */
export function createRunHandlers(options: {
  store: RunStore;
  people: Pick<PeopleDirectory, 'describe'>;
  now: () => number;
}): EndpointHandlers<typeof procedureRunEndpoints, Entity> {
  const { store, people, now } = options;

  const namesOf = (
    runs: readonly ServiceRun[],
    credentials: BackstageCredentials,
  ) => people.describe(peopleOf(runs), credentials);

  const answer = async (
    run: ServiceRun,
    { credentials }: Pick<Writing, 'credentials'>,
  ) => ({ ...run, people: await namesOf([run], credentials) });

  const writeOf = (
    { credentials, request, audit, resource }: Writing,
    run: string,
    kind: string,
  ): RunWrite => {
    const entityRef = stringifyEntityRef(resource);
    audit({ entityRef, run, kind, repeated: true });
    return {
      by: principalOf(credentials),
      at: new Date(now()),
      ...(request && { request }),
      onDone: before =>
        audit({ repeated: false, before: before ? toAudit(before) : null }),
    };
  };

  const change = async (
    context: Writing & { params: { run: string } },
    kind: string,
    decide: (run: ServiceRun, doing: Doing) => ServiceRun,
  ) => {
    const id = context.params.run;
    const write = writeOf(context, id, kind);
    const key = { entityRef: stringifyEntityRef(context.resource), id };
    const changed = await store.change(key, write, (run, at) =>
      decide(run, { by: write.by, at }),
    );
    return answer(changed, context);
  };

  return {
    listProcedureRuns: async ({ resource, query, credentials }) => {
      const { fragment, limit = PAGE } = query;
      const after = readPlace(query.cursor);
      const found = await store.list(stringifyEntityRef(resource), {
        ...(fragment !== undefined && { fragment }),
        ...(after && { after }),
        limit: limit + 1,
      });
      const runs = found.slice(0, limit);
      const last = runs.at(-1);
      return {
        runs,
        people: await namesOf(runs, credentials),
        ...(found.length > limit &&
          last && { nextCursor: writeCursor(placeOf(last)) }),
      };
    },

    startProcedureRun: async context => {
      const { body, resource } = context;
      const run = await store.start(
        stringifyEntityRef(resource),
        writeOf(context, body.run, 'started'),
        body,
      );
      return answer(run, context);
    },

    getProcedureRun: async context => {
      const entityRef = stringifyEntityRef(context.resource);
      const id = context.params.run;
      const run = await store.find({ entityRef, id });
      if (!run) {
        throw new NotFoundError(`There is no run ${id} of ${entityRef}`);
      }
      return answer(run, context);
    },

    markProcedureRunStep: context => {
      const { step } = context.params;
      const { ticked, note } = context.body;
      return change(context, ticked ? 'ticked' : 'unticked', (run, doing) =>
        markStep(
          run,
          { step, ticked, ...(note !== undefined && { note }) },
          doing,
        ),
      );
    },

    addProcedureRunNote: context =>
      change(context, 'noted', (run, doing) =>
        addNote(run, context.body.text, doing),
      ),

    endProcedureRun: context => {
      const { outcome, note } = context.body;
      return change(context, 'ended', (run, doing) =>
        endRun(run, { outcome, ...(note !== undefined && { note }) }, doing),
      );
    },
  };
}

/** The users whom runs name. */
function peopleOf(runs: readonly ServiceRun[]): string[] {
  const named = runs.flatMap(({ by, notes, outcome }) => [
    by,
    ...notes.map(note => note.by),
    ...(outcome ? [outcome.by] : []),
  ]);
  return [...new Set(named)].filter(ref => ref.startsWith('user:'));
}

function toAudit({ title, revision, ticked, outcome }: ServiceRun): JsonObject {
  return { title, revision, ticked, outcome: outcome?.kind ?? null };
}

function placeOf({ outcome, startedAt, id }: ServiceRun): string {
  return `${outcome ? 0 : 1}/${Date.parse(startedAt)}/${id}`;
}

function readPlace(cursor: string | undefined): RunPlace | undefined {
  const [, running, startedAt, id] =
    readCursor(cursor, /^([01])\/(\d{1,15})\/([\w-]{1,64})$/) ?? [];
  return id === undefined
    ? undefined
    : {
        running: running === '1',
        startedAt: new Date(Number(startedAt)),
        id,
      };
}

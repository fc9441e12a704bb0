import { ResponseError } from '@backstage/errors';
import {
  procedureContentSchema,
  ProcedureContent,
  ProcedureRevisionDetail,
  readProcedure,
  Runbook,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { ProcedureApi } from '../api';
import { runbook } from './parcelApi';

export const INES = 'user:default/ines';
export const TOMASZ = 'user:default/tomasz';

const AT = '2026-01-01T00:00:00.000Z';

/** What a procedure says that leaves out what is not being tested. */
export function procedureContent(
  more: Partial<ProcedureContent> = {},
): ProcedureContent {
  return procedureContentSchema.parse({
    title: 'Roll back',
    markdown: '1. Look.\n2. Go back.\n3. Tell.',
    ...more,
  });
}

export function writtenProcedure(
  slug: string,
  more: Partial<WrittenProcedure> = {},
): WrittenProcedure {
  return {
    slug,
    revision: 1,
    content: procedureContent(),
    createdAt: AT,
    createdBy: INES,
    updatedAt: AT,
    updatedBy: INES,
    reviewDue: '2099-01-01',
    feedback: [],
    diagnostics: [],
    ...more,
  };
}

async function conflict(): Promise<never> {
  throw await ResponseError.fromResponse(
    Object.assign(
      new Response(
        JSON.stringify({ error: { name: 'ConflictError', message: 'later' } }),
        { status: 409, headers: { 'content-type': 'application/json' } },
      ),
    ),
  );
}

/** A back end that keeps procedures as the real one does, in memory. */
export class FakeProcedures implements ProcedureApi {
  readonly kept = new Map<string, WrittenProcedure>();
  readonly history = new Map<string, ProcedureRevisionDetail[]>();

  constructor(...procedures: WrittenProcedure[]) {
    procedures.forEach(procedure => this.#keep(procedure, 'created'));
  }

  /** The runbook with what is written. */
  runbook(): Runbook {
    return runbook(
      [...this.kept.values()]
        .filter(({ deleted, superseded }) => !deleted && !superseded)
        .map(({ content, diagnostics, ...state }) => ({
          id: `portal~${state.slug}`,
          path: content.title,
          ...readProcedure(state.slug, content),
          written: {
            ...state,
            tags: content.tags,
            alerts: content.alerts,
            reviewDays: content.reviewDays,
            ...(content.severity && { severity: content.severity }),
          },
        })),
      { state: 'missing' },
    );
  }

  /** What is found is told by the test. */
  findProcedures: ProcedureApi['findProcedures'] = jest.fn(async () => ({
    procedures: [],
    complete: true,
  }));

  listProcedures: ProcedureApi['listProcedures'] = async () =>
    [...this.kept.values()].map(({ content, diagnostics, ...state }) => ({
      ...state,
      title: content.title,
      tags: content.tags,
      alerts: content.alerts,
      reviewDays: content.reviewDays,
    }));

  getProcedure: ProcedureApi['getProcedure'] = async ({ slug }) =>
    this.#get(slug);

  createProcedure: ProcedureApi['createProcedure'] = jest.fn(
    async (_, { slug, content }) =>
      this.#keep(writtenProcedure(slug, { content }), 'created'),
  );

  updateProcedure: ProcedureApi['updateProcedure'] = jest.fn(
    async ({ slug }, { content, reason }, { revision }) => {
      const current = this.#get(slug);
      return current.revision === revision
        ? this.#keep(
            { ...current, content, revision: revision + 1 },
            'edited',
            reason,
          )
        : conflict();
    },
  );

  deleteProcedure: ProcedureApi['deleteProcedure'] = async (
    { slug },
    { revision },
  ) => {
    const current = this.#get(slug);
    return current.revision === revision
      ? this.#keep(
          {
            ...current,
            revision: revision + 1,
            deleted: {
              at: AT,
              by: INES,
              recoverableUntil: '2026-01-31T00:00:00.000Z',
            },
          },
          'deleted',
        )
      : conflict();
  };

  recoverProcedure: ProcedureApi['recoverProcedure'] = async ({ slug }) => {
    const { deleted, ...current } = this.#get(slug);
    return this.#keep(
      { ...current, revision: current.revision + 1 },
      'recovered',
    );
  };

  listRevisions: ProcedureApi['listRevisions'] = async ({ slug }) => ({
    revisions: [...(this.history.get(slug) ?? [])].reverse(),
  });

  getRevision: ProcedureApi['getRevision'] = async ({ slug }, revision) => {
    const found = this.history
      .get(slug)
      ?.find(one => one.revision === revision);
    return found ?? conflict();
  };

  restoreRevision: ProcedureApi['restoreRevision'] = async (
    name,
    restored,
    { revision },
  ) => {
    const { content } = await this.getRevision(name, restored);
    const current = this.#get(name.slug);
    return current.revision === revision
      ? this.#keep({ ...current, content, revision: revision + 1 }, 'restored')
      : conflict();
  };

  verifyProcedure: ProcedureApi['verifyProcedure'] = async (
    { slug },
    { revision },
  ) => {
    const verified = {
      ...this.#get(slug),
      verified: { revision, at: AT, by: INES },
    };
    this.kept.set(slug, verified);
    return verified;
  };

  reportProcedure: ProcedureApi['reportProcedure'] = async (
    { slug },
    report,
  ) => {
    const current = this.#get(slug);
    const feedback = { id: 'report', at: AT, by: TOMASZ, ...report };
    this.kept.set(slug, { ...current, feedback: [feedback] });
    return feedback;
  };

  answerFeedback: ProcedureApi['answerFeedback'] = async (
    { slug },
    { note },
  ) => {
    const current = this.#get(slug);
    const [feedback] = current.feedback;
    this.kept.set(slug, { ...current, feedback: [] });
    return feedback
      ? { ...feedback, answer: { note, at: AT, by: INES } }
      : conflict();
  };

  /** Somebody else saves. */
  save(slug: string, content: Partial<ProcedureContent>, by: string = TOMASZ) {
    const current = this.#get(slug);
    this.#keep(
      {
        ...current,
        content: { ...current.content, ...content },
        revision: current.revision + 1,
        updatedBy: by,
      },
      'edited',
    );
  }

  #get(slug: string): WrittenProcedure {
    const found = this.kept.get(slug);
    if (!found) {
      throw new Error(`There is no ${slug}`);
    }
    return found;
  }

  #keep(
    procedure: WrittenProcedure,
    kind: ProcedureRevisionDetail['kind'],
    reason?: string,
  ): WrittenProcedure {
    const { slug, revision, content, updatedBy } = procedure;
    this.kept.set(slug, procedure);
    this.history.set(slug, [
      ...(this.history.get(slug) ?? []),
      {
        revision,
        kind,
        title: content.title,
        at: AT,
        by: updatedBy,
        content,
        ...(reason && { reason }),
      },
    ]);
    return procedure;
  }
}

import { LinkedDocument } from 'alert-rules';
import {
  ImportedDocument,
  ListedProcedure,
  PROCEDURE_RECOVERY_DAYS,
  ReadProcedure,
  readProcedure,
  RunbookAnchors,
  WrittenMark,
  WrittenProcedure,
} from 'backstage-plugin-runbook-common';
import { outlineOf, OutlinedDocument } from '../outlines';
import { ProcedureText, StoredProcedure } from './store';

/** Readings that are remembered; one takes some milliseconds. */
const REMEMBERED = 500;

const DAY = 24 * 60 * 60 * 1000;

/**
 * Shows stored procedures as the runbook and the API tell of them: read by the
 * parser of Markdown files, beside the imported documents.
 *
 * @remarks
 * A procedure that a document has under the same name, or under the name as an
 * alias of its heading, takes the place of the portal's. This is found anew in
 * each answer, so the portal's comes back should the document lose it.
 */
export class WrittenDocuments {
  readonly #readings = new Map<string, ReadProcedure>();

  /** The documents to be shown beside those imported. */
  documentsOf(
    procedures: readonly StoredProcedure[],
    imported: readonly ImportedDocument[],
  ): ImportedDocument[] {
    const superseding = supersedingIn(imported);
    return procedures
      .filter(({ slug, deleted }) => !deleted && !superseding(slug))
      .map(procedure => ({
        ...placeOf(procedure),
        ...this.#read(procedure),
        written: toMark(procedure),
      }));
  }

  /** The same of outlines. */
  outlinesOf(
    texts: readonly ProcedureText[],
    imported: readonly OutlinedDocument[],
  ): OutlinedDocument[] {
    if (texts.length === 0) {
      return [];
    }
    const superseding = supersedingIn(imported);
    return texts
      .filter(({ slug }) => !superseding(slug))
      .map(text => ({
        ...placeOf(text),
        document: outlineOf(this.#read(text).document),
      }));
  }

  detail(
    procedure: StoredProcedure,
    imported: readonly ImportedDocument[],
  ): WrittenProcedure {
    const { tags, severity, alerts, reviewDays, ...state } = toMark(procedure);
    return {
      ...state,
      content: procedure.content,
      diagnostics: this.#read(procedure).diagnostics,
      ...endOf(procedure, imported),
    };
  }

  listed(
    procedure: StoredProcedure,
    imported: readonly ImportedDocument[],
  ): ListedProcedure {
    return {
      ...toMark(procedure),
      title: procedure.content.title,
      ...endOf(procedure, imported),
    };
  }

  #read({ entityRef, slug, revision, content }: ProcedureText) {
    const key = `${entityRef}/${slug}@${revision}`;
    const known = this.#readings.get(key);
    const reading = known ?? readProcedure(slug, content);
    // The one that was asked for longest ago stands first, and goes first.
    this.#readings.delete(key);
    this.#readings.set(key, reading);
    const [oldest] = this.#readings.keys();
    if (this.#readings.size > REMEMBERED && oldest !== undefined) {
      this.#readings.delete(oldest);
    }
    return reading;
  }
}

function placeOf({ slug, content }: ProcedureText) {
  // The id of a file has no tilde.
  return { id: `portal~${slug}`, path: content.title };
}

/** Which document has a procedure of a name. */
export function supersedingIn<
  T extends Pick<LinkedDocument, 'id' | 'document'>,
>(imported: readonly T[]): (slug: string) => T | undefined {
  const anchors = new RunbookAnchors(imported);
  return slug => {
    for (const { documentId, anchor } of anchors.candidates(slug)) {
      const holder = imported.find(
        ({ id, document }) =>
          id === documentId &&
          document.procedures.some(procedure => procedure.anchor === anchor),
      );
      if (holder) {
        return holder;
      }
    }
    return undefined;
  };
}

function endOf(
  { slug, deleted }: StoredProcedure,
  imported: readonly ImportedDocument[],
): Pick<WrittenProcedure, 'superseded' | 'deleted'> {
  const holder = supersedingIn(imported)(slug);
  return {
    ...(holder && {
      superseded: { path: holder.path, viewUrl: holder.viewUrl },
    }),
    ...(deleted && {
      deleted: {
        ...deleted,
        recoverableUntil: new Date(
          Date.parse(deleted.at) + PROCEDURE_RECOVERY_DAYS * DAY,
        ).toISOString(),
      },
    }),
  };
}

function toMark({
  content: { tags, severity, alerts, reviewDays },
  entityRef: _,
  deleted: _deleted,
  ...state
}: StoredProcedure): WrittenMark {
  return { ...state, tags, ...(severity && { severity }), alerts, reviewDays };
}

import { Runbook } from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { outlineOf, RunbookOutline } from './RunbookOutline';

interface Outlines {
  getOutline(entityRef: string, reading?: Reading): Promise<RunbookOutline>;
}

/** Outlines of a library, of which one runbook was read already. */
export class LibraryAtHand implements Outlines {
  readonly #library: Outlines;
  readonly #entityRef: string;
  readonly #runbook: Runbook;

  constructor(library: Outlines, entityRef: string, runbook: Runbook) {
    this.#library = library;
    this.#entityRef = entityRef;
    this.#runbook = runbook;
  }

  async getOutline(
    entityRef: string,
    reading?: Reading,
  ): Promise<RunbookOutline> {
    if (entityRef !== this.#entityRef) {
      return this.#library.getOutline(entityRef, reading);
    }
    const { status, documents } = this.#runbook;
    return {
      isKnown: status.state !== 'pending',
      status,
      documents: documents.map(({ id, path, viewUrl, document }) => ({
        id,
        path,
        viewUrl,
        document: outlineOf(document),
      })),
    };
  }
}

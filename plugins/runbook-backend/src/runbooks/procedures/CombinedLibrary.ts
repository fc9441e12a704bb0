import { Runbook } from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { RunbookOutline } from '../outlines';
import { RunbookStore } from '../store';
import { ProcedureStore } from './store';
import { WrittenDocuments } from './WrittenDocuments';

type Imported = Pick<
  RunbookStore,
  'getRunbook' | 'getOutline' | 'findAlert' | 'listAlertNames'
>;
type Written = Pick<
  ProcedureStore,
  'list' | 'listTexts' | 'findAlert' | 'listAlertNames'
>;

/** The runbooks with what is imported and what is written in the portal. */
export class CombinedLibrary implements Imported {
  readonly #imported: Imported;
  readonly #written: Written;
  readonly #documents: WrittenDocuments;

  constructor(options: {
    imported: Imported;
    written: Written;
    documents: WrittenDocuments;
  }) {
    this.#imported = options.imported;
    this.#written = options.written;
    this.#documents = options.documents;
  }

  async getRunbook(entityRef: string): Promise<Runbook> {
    const [runbook, procedures] = await Promise.all([
      this.#imported.getRunbook(entityRef),
      this.#written.list(entityRef),
    ]);
    return {
      ...runbook,
      documents: [
        ...runbook.documents,
        ...this.#documents.documentsOf(procedures, runbook.documents),
      ],
    };
  }

  async getOutline(
    entityRef: string,
    reading?: Reading,
  ): Promise<RunbookOutline> {
    const [runbook, texts] = await Promise.all([
      this.#imported.getOutline(entityRef, reading),
      this.#written.listTexts(entityRef, reading),
    ]);
    return {
      ...runbook,
      documents: [
        ...runbook.documents,
        ...this.#documents.outlinesOf(texts, runbook.documents),
      ],
    };
  }

  async findAlert(name: string): Promise<string[]> {
    return union(
      await Promise.all([
        this.#imported.findAlert(name),
        this.#written.findAlert(name),
      ]),
    );
  }

  async listAlertNames(): Promise<string[]> {
    return union(
      await Promise.all([
        this.#imported.listAlertNames(),
        this.#written.listAlertNames(),
      ]),
    );
  }
}

function union(lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())];
}

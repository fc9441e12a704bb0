import { Runbook } from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { RunbookOutline, RunbookVersion } from '../outlines';
import { RunbookStore } from '../store';
import { ProcedureStore, revisionOf } from './store';
import { WrittenDocuments } from './WrittenDocuments';

type Imported = Pick<
  RunbookStore,
  'getRunbook' | 'getOutline' | 'getVersions' | 'findAlert' | 'listAlertNames'
>;
type Written = Pick<
  ProcedureStore,
  'list' | 'listTexts' | 'listVersions' | 'findAlert' | 'listAlertNames'
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
      version: versionOf(runbook.version, texts.map(revisionOf).sort()),
      documents: [
        ...runbook.documents,
        ...this.#documents.outlinesOf(texts, runbook.documents),
      ],
    };
  }

  async getVersions(
    entityRefs: readonly string[],
    reading?: Reading,
  ): Promise<Map<string, RunbookVersion>> {
    const [imported, written] = await Promise.all([
      this.#imported.getVersions(entityRefs, reading),
      this.#written.listVersions(entityRefs, reading),
    ]);
    return new Map(
      [...imported].map(([entityRef, { version, status }]) => [
        entityRef,
        { status, version: versionOf(version, written.get(entityRef) ?? []) },
      ]),
    );
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

/** @param written - sorted */
function versionOf(
  imported: string | undefined,
  written: readonly string[],
): string | undefined {
  return imported && [imported, ...written].join(' ');
}

function union(lists: readonly string[][]): string[] {
  return [...new Set(lists.flat())];
}

import {
  ImportedDocument,
  Runbook,
  RunbookStatus,
} from 'backstage-plugin-runbook-common';
import { Reading } from '../../database';
import { RunbookOutline, RunbookVersion } from '../outlines';
import { ImportedFile } from './importedRows';

/**
 * Keeps the imported runbooks.
 *
 * Readers see an import whole or not at all. Whoever imports a service holds a
 * claim on it: a row that one replica at a time can take and that frees itself
 * when its holder dies. What is saved under a lost claim is thrown away.
 */
export interface RunbookStore {
  getStatus(entityRef: string): Promise<RunbookStatus>;

  getRunbook(entityRef: string): Promise<Runbook>;

  /**
   * What links and alerts are looked up in.
   *
   * @param reading - to be asked together with other things
   */
  getOutline(entityRef: string, reading?: Reading): Promise<RunbookOutline>;

  /** Those of the services that an import has seen, by reference. */
  getVersions(
    entityRefs: readonly string[],
    reading?: Reading,
  ): Promise<Map<string, RunbookVersion>>;

  getDocument(
    entityRef: string,
    documentId: string,
  ): Promise<ImportedDocument | undefined>;

  /** How the last import of a service went; undefined when there was none. */
  getImport(entityRef: string): Promise<KnownImport | undefined>;

  /** Every service that the store knows, by entity reference. */
  listImports(): Promise<Map<string, KnownImport>>;

  /** How many services are in each state, and which was asked longest ago. */
  summarise(): Promise<ImportSummary[]>;

  /** Takes the right to import a service; undefined while another holds it. */
  claim(
    entityRef: string,
    options: { now: Date; until: Date },
  ): Promise<ClaimedImport | undefined>;

  /** Keeps a claim for longer; false when it is lost. */
  renew(claim: Claim, until: Date): Promise<boolean>;

  /** Gives a claim back without a result. */
  release(claim: Claim): Promise<void>;

  /**
   * Saves what an import found and gives the claim back, in one transaction.
   *
   * @throws ConflictError - when the claim is lost.
   */
  save(claim: Claim, outcome: ImportOutcome): Promise<void>;

  /** Services whose documents describe an alert of that name, in any case. */
  findAlert(name: string): Promise<string[]>;

  /** Names of all alerts that any document describes, each once. */
  listAlertNames(): Promise<string[]>;

  remove(entityRefs: string[]): Promise<void>;
}

/** The right to import one service. */
export interface Claim {
  entityRef: string;
  holder: string;
}

/** A claim, with what the last import of the service left behind. */
export interface ClaimedImport {
  claim: Claim;
  state: RunbookStatus['state'];
  /** Version of the entity that was imported last. */
  entityEtag?: string;
  documents: KnownDocument[];
  diagnostics: SourceDiagnostic[];
}

/** A diagnostic with the source through which it was found; no reader is told that. */
export type SourceDiagnostic = Runbook['diagnostics'][number] & {
  /** Entry of `runbook/source`, or conventional path. */
  foundThrough?: string;
};

/** What tells whether a service has to be imported. */
export interface KnownImport {
  entityEtag?: string;
  state: RunbookStatus['state'];
  /** When the last finished import began. */
  startedAt?: Date;
  checkedAt?: Date;
}

export interface ImportSummary {
  state: RunbookStatus['state'];
  services: number;
  /** When the service of this state that was asked longest ago was asked. */
  oldestCheck?: Date;
}

/** Where a document comes from. */
export interface DocumentFile extends ImportedFile {
  id: string;
}

/** A stored document without its content. */
export interface KnownDocument extends DocumentFile {
  formatVersion: number;
  parserVersion: string;
  /** Day on which it was parsed, `YYYY-MM-DD`. */
  parsedOn: string;
  /** Day on which its review is due, `YYYY-MM-DD`. */
  reviewDue?: string;
}

/** A document of a new import; the stored content stays where `parsed` is missing. */
export interface OutcomeDocument {
  file: DocumentFile;
  parsed?: Pick<ImportedDocument, 'document' | 'diagnostics'> & {
    parserVersion: string;
    parsedOn: string;
  };
}

/** What an import found. */
export type ImportOutcome = {
  /** Version of the entity that was imported. */
  entityEtag: string;
  startedAt: Date;
  finishedAt: Date;
  diagnostics: SourceDiagnostic[];
} & (
  | { state: 'imported'; documents: OutcomeDocument[] }
  | { state: 'missing' }
  | { state: 'failed'; failure: string }
);

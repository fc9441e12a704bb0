import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ListedService } from '../../catalog';
import { SourceReaders } from '../sources';
import { unreadable } from '../sources/diagnostics';
import { ClaimedImport, ImportOutcome, RunbookStore } from '../store';
import { boundDiagnostics } from './boundDiagnostics';
import { ClaimedRuns } from './ClaimedRuns';
import { documentIds } from './documentIds';
import { ParserState, readDocument } from './readDocument';
import { readSources } from './readSources';
import { SourceMemory } from './SourceMemory';

/**
 * Imports the runbook of one service at a time: finds its sources, parses what
 * has changed and saves it whole. Whatever goes wrong is kept as that
 * service's state; its last good documents stay.
 */
export class RunbookImporter {
  readonly #readers: SourceReaders;
  readonly #parser: Omit<ParserState, 'today'>;
  readonly #maxFiles: number;
  readonly #now: () => Date;
  readonly #memory: SourceMemory;
  readonly #runs: ClaimedRuns<ClaimedImport, ImportOutcome>;

  constructor(options: {
    store: RunbookStore;
    readers: SourceReaders;
    parser: Omit<ParserState, 'today'>;
    /** Most files a service. */
    maxFiles: number;
    /** Services imported at the same time, refreshes not counted. */
    concurrency: number;
    /** Milliseconds before a host is asked again for what was not there. */
    recheckMissing: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#readers = options.readers;
    this.#parser = options.parser;
    this.#maxFiles = options.maxFiles;
    this.#memory = new SourceMemory(options);
    this.#now = options.now ?? (() => new Date());
    this.#runs = new ClaimedRuns({
      ...options,
      what: 'Runbook',
      now: this.#now,
      read: (...args) => this.#read(...args),
    });
  }

  /** {@inheritDoc ClaimedRuns.import} */
  import(service: ListedService, options: { force: boolean }) {
    return this.#runs.import(service, options);
  }

  /** {@inheritDoc ClaimedRuns.importNow} */
  importNow(service: ListedService) {
    return this.#runs.importNow(service);
  }

  async #read(
    service: ListedService,
    claimed: ClaimedImport,
    startedAt: Date,
    { force }: { force: boolean },
  ): Promise<ImportOutcome> {
    const parser: ParserState = {
      ...this.#parser,
      today: startedAt.toISOString().slice(0, 10),
    };
    const about = () => ({
      entityEtag: service.etag,
      startedAt,
      finishedAt: this.#now(),
    });
    if (!service.location && !service.runbook.declared) {
      return { state: 'missing', diagnostics: [], ...about() };
    }
    try {
      const reader = this.#readers.forLocation(service.location);
      const result = await readSources(service.runbook, reader, {
        maxFiles: this.#maxFiles,
        known: this.#memory.recall(service, claimed, {
          force,
          parser,
          isRemote: reader.isRemote,
          now: startedAt,
        }),
      });
      const diagnostics = boundDiagnostics(result.diagnostics);
      if (result.state !== 'found') {
        return { ...result, diagnostics, ...about() };
      }
      const known = new Map(claimed.documents.map(file => [file.path, file]));
      const ids = documentIds(
        result.files.map(({ path }) => path),
        new Map(claimed.documents.map(({ path, id }) => [path, id])),
      );
      const documents = result.files.map((file, index) =>
        readDocument(ids[index] ?? file.path, file, known.get(file.path), {
          ...parser,
          force,
        }),
      );
      return { state: 'imported', documents, diagnostics, ...about() };
    } catch (error) {
      const reason = toError(error).message;
      return {
        state: 'failed',
        failure: `${reason}. It is tried again at the next import.`,
        diagnostics: [unreadable('The runbook', reason)],
        ...about(),
      };
    }
  }
}

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ListedService } from '../../catalog';
import {
  boundDiagnostics,
  ClaimedRuns,
  readSources,
  SourceDiagnostic,
  SourceReaders,
  unreadable,
} from '../../runbooks';
import { AlertRuleStore, ClaimedRules, RulesOutcome } from '../store';
import { brokenVersion, toOutcomeFile } from './readRuleFiles';

/**
 * Imports the alert rules of one service at a time. Whatever goes wrong is kept
 * as that service's state; its last good rules stay.
 */
export class AlertRuleImporter {
  readonly #store: AlertRuleStore;
  readonly #readers: SourceReaders;
  readonly #readerVersion: string;
  readonly #maxFiles: number;
  readonly #now: () => Date;
  readonly #runs: ClaimedRuns<ClaimedRules, RulesOutcome>;

  constructor(options: {
    store: AlertRuleStore;
    readers: SourceReaders;
    /** Stored with each file: one that another version read is read anew. */
    readerVersion: string;
    /** Most files a service. */
    maxFiles: number;
    /** Services imported at the same time, refreshes not counted. */
    concurrency: number;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#readers = options.readers;
    this.#readerVersion = options.readerVersion;
    this.#maxFiles = options.maxFiles;
    this.#now = options.now ?? (() => new Date());
    this.#runs = new ClaimedRuns({
      ...options,
      what: 'Alert rules',
      now: this.#now,
      read: (...args) => this.#read(...args),
    });
  }

  /** Imports the rules that a service names, and removes those of one that names none. */
  async import(
    service: ListedService,
    options: { force: boolean },
  ): Promise<void> {
    if (service.alertRules.declared) {
      await this.#runs.import(service, options);
    } else {
      await this.#store.remove([service.entityRef]);
    }
  }

  /** The same for someone who waits for it. */
  async importNow(service: ListedService): Promise<void> {
    if (service.alertRules.declared) {
      await this.#runs.importNow(service);
    } else {
      await this.#store.remove([service.entityRef]);
    }
  }

  async #read(
    service: ListedService,
    claimed: ClaimedRules,
    startedAt: Date,
    { force }: { force: boolean },
  ): Promise<RulesOutcome> {
    const about = () => ({
      entityEtag: service.etag,
      startedAt,
      finishedAt: this.#now(),
    });
    try {
      const reader = this.#readers.forLocation(service.location);
      const result = await readSources(service.alertRules, reader, {
        maxFiles: this.#maxFiles,
        known: this.#recall(service, claimed, force),
      });
      if (result.state !== 'found') {
        return {
          state: 'failed',
          failure:
            result.state === 'failed'
              ? result.failure
              : 'No rule file was found.',
          diagnostics: boundDiagnostics(result.diagnostics),
          ...about(),
        };
      }
      const broken: SourceDiagnostic[] = [];
      const files = result.files.map(file => {
        const known = claimed.files.find(({ path }) => path === file.path);
        const outcome = toOutcomeFile(file, known, {
          readerVersion: this.#readerVersion,
          force,
        });
        const fault = brokenVersion(outcome, known);
        if (!fault || !known) {
          return outcome;
        }
        broken.push({
          rule: fault.rule,
          severity: 'error',
          source: file.path,
          // So that it stays while the host says that nothing has changed.
          foundThrough: file.source,
          message: `Line ${fault.line}: ${fault.message} The rules shown are those of the last version that could be read.`,
        });
        // Without an ETag and with the old hash, so that it is read again.
        return { file: { ...outcome.file, etag: undefined, hash: known.hash } };
      });
      return {
        state: 'imported',
        files,
        diagnostics: boundDiagnostics([...broken, ...result.diagnostics]),
        ...about(),
      };
    } catch (error) {
      const reason = toError(error).message;
      return {
        state: 'failed',
        failure: `${reason}. It is tried again at the next import.`,
        diagnostics: [unreadable('The alert rules', reason)],
        ...about(),
      };
    }
  }

  /** What of the last import still holds, so that a host is asked for changes only. */
  #recall(
    { etag }: ListedService,
    { state, entityEtag, files, diagnostics }: ClaimedRules,
    force: boolean,
  ) {
    const hasDocuments = files.length > 0;
    const holds =
      !force &&
      state === 'imported' &&
      entityEtag === etag &&
      // A file that could not be read has no ETag, nor has one on disk.
      files.every(file => file.readerVersion === this.#readerVersion);
    return holds
      ? { files, diagnostics, hasDocuments }
      : { files: [], diagnostics: [], hasDocuments };
  }
}

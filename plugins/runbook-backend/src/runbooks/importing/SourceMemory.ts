import { ListedService } from '../../catalog';
import { ClaimedImport } from '../store';
import { isOutdated, ParserState } from './readDocument';
import { KnownSources } from './readSources';

/** Tells what of a service's last import still holds, so that its host need not be asked. */
export class SourceMemory {
  readonly #recheckMissing: number;
  /** When all conventional paths of a service were last asked. */
  readonly #probedAt = new Map<string, number>();

  constructor(options: {
    /** Milliseconds before a host is asked again for what was not there. */
    recheckMissing: number;
  }) {
    this.#recheckMissing = options.recheckMissing;
  }

  recall(
    { entityRef, etag }: ListedService,
    { state, entityEtag, documents, diagnostics }: ClaimedImport,
    options: {
      force: boolean;
      parser: Pick<ParserState, 'version' | 'today'>;
      isRemote: boolean;
      now: Date;
    },
  ): KnownSources {
    const hasDocuments = documents.length > 0;
    const now = options.now.getTime();
    // A failure has overwritten what was said of sources that are unchanged.
    if (options.force || state !== 'imported' || entityEtag !== etag) {
      this.#probedAt.set(entityRef, now);
      return { files: [], diagnostics: [], hasDocuments };
    }
    const probedAt = this.#probedAt.get(entityRef);
    const probes =
      !options.isRemote ||
      probedAt === undefined ||
      now - probedAt >= this.#recheckMissing;
    if (probes) {
      this.#probedAt.set(entityRef, now);
    }
    // Without ETags the hosts send the files, which a new parse needs.
    const parseAnew = documents.some(known =>
      isOutdated(known, options.parser),
    );
    return {
      files: parseAnew ? [] : documents,
      diagnostics,
      hasDocuments,
      hit: probes ? undefined : documents[0]?.source,
    };
  }
}

import { ListedService } from '../../catalog';
import { KnownImport } from '../store';

/** One kind of thing that is imported for every service: its runbook, its alert rules. */
export interface ServiceImport {
  /** What is imported, for the log: `Runbook`. */
  what: string;

  /** Knows how the imports went. */
  store: {
    listImports(): Promise<Map<string, KnownImport>>;
    remove(entityRefs: string[]): Promise<void>;
  };

  importer: {
    import(
      service: ListedService,
      options: { force: boolean },
    ): Promise<unknown>;
    importNow(service: ListedService): Promise<void>;
  };

  /** Whether the service has anything to import, or had. */
  concerns(service: ListedService, known: KnownImport | undefined): boolean;

  /**
   * Whether a service whose entity is as before has to be asked at a regular
   * sweep.
   */
  isDue(service: ListedService, known: KnownImport, now: Date): boolean;
}

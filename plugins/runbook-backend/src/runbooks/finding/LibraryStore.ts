import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { StoredProcedure } from '../procedures/store';

/** All that is stored of procedures, for whoever keeps something derived of it. */
export interface LibraryStore {
  /**
   * Changes whenever a procedure of any service does. Cheap enough to be asked
   * for with each request.
   */
  version(): Promise<string>;

  /** Services that have anything, each with a version of its own. */
  listVersions(): Promise<Map<string, string>>;

  /** What some services have, of one moment. */
  read(entityRefs: readonly string[]): Promise<ServiceDocuments[]>;
}

/** What a service has, as it is stored. */
export interface ServiceDocuments {
  entityRef: string;
  imported: ImportedDocument[];
  written: StoredProcedure[];
}

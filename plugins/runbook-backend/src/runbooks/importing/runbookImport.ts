import { RunbookStore } from '../store';
import { RunbookImporter } from './RunbookImporter';
import { ServiceImport } from './ServiceImport';

/** The runbook of a service, as a sweep imports it. */
export function runbookImport(options: {
  store: Pick<RunbookStore, 'listImports' | 'remove'>;
  importer: Pick<RunbookImporter, 'import' | 'importNow'>;
  /** Milliseconds before a service without a runbook is looked at again. */
  recheckMissing: number;
}): ServiceImport {
  const { store, importer, recheckMissing } = options;
  return {
    what: 'Runbook',
    store,
    importer,
    // It may be on a conventional path that nobody named.
    concerns: () => true,
    // Where there was no runbook, every look costs several calls to the host,
    // so it is asked less often.
    isDue: (service, known, now) =>
      known.state !== 'missing' ||
      service.location?.type !== 'url' ||
      !known.checkedAt ||
      now.getTime() - known.checkedAt.getTime() >= recheckMissing,
  };
}

import { Runbook, Service } from 'backstage-plugin-runbook-common';
import { Diagnostic } from 'runbook-markdown';
import { lineUrl, sourceLine } from './lineUrl';

/** A diagnostic with where its cause stands. */
export interface Finding
  extends Pick<Diagnostic, 'rule' | 'severity' | 'message'> {
  /** A document, a source, or a field of `catalog-info.yaml`. */
  where?: string;
  /** Absent where the source has no lines, as a page of HTML. */
  line?: number;
  /** Address of the line or of the document, where the source has one. */
  url?: string;
}

const ORDER = ['error', 'warning', 'info'];

/** Everything that is to be told to a service's owner, the worst first. */
export function findingsOf(service?: Service, runbook?: Runbook): Finding[] {
  const ofCatalog = (service?.diagnostics ?? []).map(
    ({ field, ...diagnostic }): Finding => ({
      ...diagnostic,
      where: `catalog-info.yaml, ${field}`,
    }),
  );
  const ofImport = (runbook?.diagnostics ?? []).map(
    ({ source, ...diagnostic }): Finding => ({ ...diagnostic, where: source }),
  );
  const ofDocuments = (runbook?.documents ?? []).flatMap(
    ({ path, viewUrl, diagnostics }) =>
      diagnostics.map(({ rule, severity, message, ...at }): Finding => {
        const line = sourceLine(path, at.line);
        return {
          rule,
          severity,
          message,
          where: path,
          line,
          url: viewUrl && lineUrl(viewUrl, line),
        };
      }),
  );
  return [...ofCatalog, ...ofImport, ...ofDocuments].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
}

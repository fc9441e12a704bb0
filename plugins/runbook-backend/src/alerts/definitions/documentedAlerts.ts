import {
  AlertDocumentation,
  AlertPlace,
} from 'backstage-plugin-runbook-common';
import { AlertDefinition, Severity } from 'runbook-markdown';
import { OutlinedDocument } from '../../runbooks';
import { AlertLinks, ServiceRunbook } from './AlertLinks';

/** An alert that a document describes. */
export interface DocumentedAlert {
  name: string;
  severity?: Severity;
  severityText?: string;
  documentation: AlertDocumentation;
}

/** Every alert that a service's documents describe, in their order. */
export function documentedAlerts(
  { entityRef, documents }: ServiceRunbook,
  links: Pick<AlertLinks, 'fragment'>,
): DocumentedAlert[] {
  return documents.flatMap(imported =>
    imported.document.alerts.map(alert => ({
      name: alert.name,
      severity: alert.severity,
      severityText: alert.severityText,
      documentation: toDocumentation(alert, imported, entityRef, links),
    })),
  );
}

function toDocumentation(
  alert: AlertDefinition,
  { id: documentId, path, viewUrl, document }: OutlinedDocument,
  entityRef: string,
  links: Pick<AlertLinks, 'fragment'>,
): AlertDocumentation {
  const procedures = alert.procedures.map(
    (anchor): AlertPlace => ({
      entityRef,
      fragment: links.fragment({ documentId, anchor }),
      title: document.procedures.find(procedure => procedure.anchor === anchor)
        ?.title,
    }),
  );
  return {
    documentId,
    fragment: links.fragment({ documentId, anchor: alert.anchor }),
    path,
    line: alert.line,
    viewUrl: viewUrl && `${viewUrl}#L${alert.line}`,
    expression: alert.expression,
    meaning: alert.meaning,
    firstResponse: alert.firstResponse,
    procedures,
  };
}

/**
 * One documentation of several: an alert often stands in a table and has a
 * section as well. The first tells where it is; what it leaves out, the others
 * tell.
 */
export function mergeDocumented(
  alerts: readonly DocumentedAlert[],
): DocumentedAlert | undefined {
  const [first, ...others] = alerts;
  return (
    first &&
    others.reduce<DocumentedAlert>((merged, next) => {
      const known = merged.documentation;
      const more = next.documentation;
      return {
        ...merged,
        severity: merged.severity ?? next.severity,
        severityText: merged.severityText ?? next.severityText,
        documentation: {
          ...known,
          expression: known.expression ?? more.expression,
          meaning: known.meaning ?? more.meaning,
          firstResponse: known.firstResponse ?? more.firstResponse,
          procedures: [
            ...known.procedures,
            ...more.procedures.filter(
              ({ fragment }) =>
                !known.procedures.some(place => place.fragment === fragment),
            ),
          ],
        },
      };
    }, first)
  );
}

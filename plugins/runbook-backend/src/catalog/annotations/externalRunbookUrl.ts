import { Entity } from '@backstage/catalog-model';
import { RUNBOOK_URL_ANNOTATION } from 'backstage-plugin-runbook-common';
import { ReportDiagnostic } from './reportDiagnostic';

/** Address of a runbook kept elsewhere; only a web address is taken. */
export function readExternalRunbookUrl(
  entity: Entity,
  report: ReportDiagnostic,
): string | undefined {
  const value = entity.metadata.annotations?.[RUNBOOK_URL_ANNOTATION]?.trim();
  if (value === undefined) {
    return undefined;
  }
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) {
    return value;
  }
  report({
    rule: 'invalid-runbook-url',
    severity: 'warning',
    field: RUNBOOK_URL_ANNOTATION,
    message: `${JSON.stringify(
      value,
    )} is no web address. Write one that begins with https:// or http://.`,
  });
  return undefined;
}

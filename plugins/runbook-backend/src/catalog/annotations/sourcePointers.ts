import { Entity } from '@backstage/catalog-model';
import {
  ALERT_RULES_ANNOTATION,
  RUNBOOK_SOURCE_ANNOTATION,
} from 'backstage-plugin-runbook-common';
import { ReportDiagnostic } from './reportDiagnostic';

/** Files and folders that an annotation names. */
export interface SourcePointers {
  /** Whether the author wrote the annotation at all. */
  declared: boolean;
  /** Those that may be followed: relative paths without `..`, and web addresses. */
  sources: string[];
}

/** The runbook's documents, from `runbook/source`. */
export function readSourcePointers(
  entity: Entity,
  report: ReportDiagnostic,
): SourcePointers {
  return readPointers(entity, RUNBOOK_SOURCE_ANNOTATION, report);
}

/** The service's Prometheus rule files, from `runbook/alert-rules`. */
export function readAlertRules(
  entity: Entity,
  report: ReportDiagnostic,
): SourcePointers {
  return readPointers(entity, ALERT_RULES_ANNOTATION, report);
}

function readPointers(
  entity: Entity,
  annotation: string,
  report: ReportDiagnostic,
): SourcePointers {
  const value = entity.metadata.annotations?.[annotation];
  if (value === undefined) {
    return { declared: false, sources: [] };
  }
  const lines = value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean);
  if (lines.length === 0) {
    report({
      rule: 'empty-source',
      severity: 'warning',
      field: annotation,
      message:
        'The annotation is empty. Name a file or folder beside catalog-info.yaml, or remove the annotation.',
    });
  }
  const sources = new Set<string>();
  for (const line of lines) {
    const fault = faultOf(line);
    if (fault) {
      report({
        rule: 'invalid-source-path',
        severity: 'error',
        field: annotation,
        message: `${JSON.stringify(line)} ${fault}`,
      });
    } else {
      sources.add(isWebAddress(line) ? line : plain(line));
    }
  }
  return { declared: true, sources: [...sources] };
}

/** A relative path without what it does not need; the folder itself is `./`. */
function plain(path: string): string {
  const rest = path.replace(/^(\.\/+)+/, '');
  return rest === '' || rest === '.' ? './' : rest;
}

function isWebAddress(line: string): boolean {
  return /^https?:\/\//i.test(line) && URL.canParse(line);
}

function faultOf(line: string): string | undefined {
  if (isWebAddress(line)) {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(line)) {
    return 'is no web address. Write a relative path, or an address that begins with https://.';
  }
  if (/^[/\\]|^[a-z]:/i.test(line)) {
    return 'is an absolute path. Write it relative to catalog-info.yaml.';
  }
  if (line.split(/[/\\]/).includes('..')) {
    return 'leaves the folder of catalog-info.yaml. Move the file into that folder, or give its URL.';
  }
  if (line.includes('\0')) {
    return 'holds a null character. Write a relative path.';
  }
  return undefined;
}

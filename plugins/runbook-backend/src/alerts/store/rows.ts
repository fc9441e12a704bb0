import { AlertRule } from 'alert-rules';
import { AlertRulesStatus } from 'backstage-plugin-runbook-common';
import { Diagnostic } from 'runbook-markdown';
import { ImportStateRow, toDate } from '../../runbooks';
import {
  KnownRuleFile,
  OutcomeRuleFile,
  RuleFilePlace,
  RulesVersion,
  StoredRuleFile,
} from './AlertRuleStore';

/** Row of `runbook_alert_rule_files`. */
export interface RuleFileRow {
  entity_ref: string;
  position: number;
  path: string;
  source: string;
  view_url: string | null;
  edit_url: string | null;
  etag: string | null;
  hash: string;
  reader_version: string;
  diagnostics: string;
}

/** Row of `runbook_alert_rules`. */
export interface RuleRow {
  entity_ref: string;
  /** Position of the file. */
  file: number;
  position: number;
  name: string;
  name_key: string;
  rule: string;
}

/** Of a service that names no rule files. */
export const NO_RULES: RulesVersion = {
  version: 'none',
  status: { state: 'missing' },
  diagnostics: [],
};

export function toStatus(row: ImportStateRow): AlertRulesStatus {
  const instant = (value: ImportStateRow['checked_at']) =>
    toDate(value)?.toISOString();
  return {
    state: row.state,
    importedAt: instant(row.imported_at),
    checkedAt: instant(row.checked_at),
    failedSince: instant(row.failed_since),
    failure: row.failure ?? undefined,
  };
}

export function toPlace(row: RuleFileRow): RuleFilePlace {
  return {
    path: row.path,
    source: row.source,
    viewUrl: row.view_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    etag: row.etag ?? undefined,
    hash: row.hash,
  };
}

export function toKnownFile(row: RuleFileRow, rules: number): KnownRuleFile {
  return { ...toPlace(row), readerVersion: row.reader_version, rules };
}

// The JSON below was written by this plugin, so it is taken as it is.

/** A file as its first row tells it, still without rules. */
export function toStoredFile(
  row: Pick<RuleFileRow, 'path' | 'view_url' | 'edit_url'> & {
    file_diagnostics: string | null;
  },
): StoredRuleFile {
  const diagnostics: Diagnostic[] = JSON.parse(row.file_diagnostics ?? '[]');
  return {
    path: row.path,
    viewUrl: row.view_url ?? undefined,
    editUrl: row.edit_url ?? undefined,
    diagnostics,
    rules: [],
  };
}

export function toRule(text: string): AlertRule {
  return JSON.parse(text);
}

/** The columns that follow from the file alone. */
export function toFileColumns(file: RuleFilePlace) {
  return {
    path: file.path,
    source: file.source,
    view_url: file.viewUrl ?? null,
    edit_url: file.editUrl ?? null,
    etag: file.etag ?? null,
    hash: file.hash,
  };
}

/** The columns that follow from what was read of the file. */
export function toReadColumns({
  diagnostics,
  readerVersion,
}: NonNullable<OutcomeRuleFile['read']>) {
  return {
    reader_version: readerVersion,
    diagnostics: JSON.stringify(diagnostics),
  };
}

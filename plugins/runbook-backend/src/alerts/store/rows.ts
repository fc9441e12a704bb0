import { AlertRule } from 'alert-rules';
import { Diagnostic } from 'runbook-markdown';
import {
  FileColumns,
  ImportStateRow,
  toImportedFile,
  toImportState,
  toSourceDiagnostics,
} from '../../runbooks';
import {
  KnownRuleFile,
  OutcomeRuleFile,
  RulesVersion,
  StoredRuleFile,
} from './AlertRuleStore';

/** Row of `runbook_alert_rule_files`. */
export interface RuleFileRow extends FileColumns {
  entity_ref: string;
  position: number;
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

/** Columns of an import that tell the version of its rules, and how they stand. */
export const VERSION_COLUMNS = [
  'state',
  'imported_at',
  'checked_at',
  'failed_since',
  'failure',
  'diagnostics',
  'content_version',
] as const;

export function toRulesVersion(
  row: Pick<ImportStateRow, (typeof VERSION_COLUMNS)[number]>,
): RulesVersion {
  return {
    version: row.content_version ?? undefined,
    status: toImportState(row),
    diagnostics: toSourceDiagnostics(row.diagnostics),
  };
}

export function toKnownFile(row: RuleFileRow, rules: number): KnownRuleFile {
  return { ...toImportedFile(row), readerVersion: row.reader_version, rules };
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

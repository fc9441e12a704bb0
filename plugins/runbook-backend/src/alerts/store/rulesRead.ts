import { AlertRulesStatus } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import { Read } from '../../database';
import {
  ImportStateRow,
  toImportState,
  toSourceDiagnostics,
} from '../../runbooks';
import { StoredRuleFile, StoredRules } from './AlertRuleStore';
import { RuleFileRow, toRule, toStoredFile } from './rows';

const IMPORTS = 'runbook_alert_rule_imports';
const FILES = 'runbook_alert_rule_files';
const RULES = 'runbook_alert_rules';

const MISSING: AlertRulesStatus = { state: 'missing' };

/** A rule with its file and the import. */
interface Row
  extends ImportStateRow,
    Pick<RuleFileRow, 'path' | 'view_url' | 'edit_url'> {
  /** Position of the file; null where there are none. */
  file: number | null;
  /** Of the file, beside its first rule. */
  file_diagnostics: string | null;
  /** Null of a file without rules. */
  rule: string | null;
}

const COLUMNS = [
  'state',
  'imported_at',
  'checked_at',
  'failed_since',
  'failure',
  'diagnostics',
  'file',
  'path',
  'view_url',
  'edit_url',
  'file_diagnostics',
  'rule',
];

/** What is stored of a service's rules: one row a rule, or one without any. */
export function rulesRead(
  knex: Knex,
  entityRef: string,
): Read<Row, StoredRules> {
  return {
    query: knex(IMPORTS)
      .leftJoin(FILES, `${FILES}.entity_ref`, `${IMPORTS}.entity_ref`)
      .leftJoin(RULES, join =>
        join
          .on(`${RULES}.entity_ref`, `${FILES}.entity_ref`)
          .andOn(`${RULES}.file`, `${FILES}.position`),
      )
      .where(`${IMPORTS}.entity_ref`, entityRef)
      .orderBy([`${FILES}.position`, `${RULES}.position`])
      .select(
        'state',
        'imported_at',
        'checked_at',
        'failed_since',
        'failure',
        `${IMPORTS}.diagnostics`,
        { file: `${FILES}.position` },
        'path',
        'view_url',
        'edit_url',
        knex.raw(
          `case when coalesce(${RULES}.position, 0) = 0 then ${FILES}.diagnostics end as file_diagnostics`,
        ),
        'rule',
      ),
    columns: COLUMNS,
    take: toRules,
  };
}

function toRules(rows: readonly Row[]): StoredRules {
  const [first] = rows;
  if (!first) {
    return { status: MISSING, files: [], diagnostics: [] };
  }
  const files = new Map<number, StoredRuleFile>();
  for (const row of rows) {
    if (row.file !== null) {
      const file = files.get(row.file) ?? toStoredFile(row);
      file.rules.push(...(row.rule === null ? [] : [toRule(row.rule)]));
      files.set(row.file, file);
    }
  }
  return {
    status: toImportState(first),
    files: [...files.values()],
    diagnostics: toSourceDiagnostics(first.diagnostics),
  };
}

import { Read } from '../../database';
import { ImportStateRow } from '../../runbooks';
import { StoredRuleFile, StoredRules } from './AlertRuleStore';
import {
  NO_RULES,
  RuleFileRow,
  toRule,
  toRulesVersion,
  toStoredFile,
  VERSION_COLUMNS,
} from './rows';

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
  ...VERSION_COLUMNS,
  'file',
  'path',
  'view_url',
  'edit_url',
  'file_diagnostics',
  'rule',
];

const SQL = `
  select ${VERSION_COLUMNS.map(column => `imports.${column}`).join(', ')},
    files.position as file, files.path, files.view_url, files.edit_url,
    case when coalesce(rules.position, 0) = 0 then files.diagnostics end
      as file_diagnostics,
    rules.rule
  from runbook_alert_rule_imports as imports
  left join runbook_alert_rule_files as files
    on files.entity_ref = imports.entity_ref
  left join runbook_alert_rules as rules
    on rules.entity_ref = files.entity_ref and rules.file = files.position
  where imports.entity_ref = ?
  order by files.position, rules.position`;

/** What is stored of a service's rules: one row a rule, or one without any. */
export function rulesRead(entityRef: string): Read<Row, StoredRules> {
  return { sql: SQL, values: [entityRef], columns: COLUMNS, take: toRules };
}

function toRules(rows: readonly Row[]): StoredRules {
  const [first] = rows;
  if (!first) {
    return { ...NO_RULES, files: [] };
  }
  const files = new Map<number, StoredRuleFile>();
  for (const row of rows) {
    if (row.file !== null) {
      const file = files.get(row.file) ?? toStoredFile(row);
      file.rules.push(...(row.rule === null ? [] : [toRule(row.rule)]));
      files.set(row.file, file);
    }
  }
  return { ...toRulesVersion(first), files: [...files.values()] };
}

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { alertNameKey, toFileColumns } from '../../runbooks';
import { OutcomeRuleFile } from './AlertRuleStore';
import { RuleFileRow, RuleRow, toReadColumns } from './rows';

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const CHUNK = 150;

/** Longest name that is kept beside the rule, to be looked for. */
const MAX_NAME = 255;

/**
 * Makes a service's rule files those given, within a transaction.
 *
 * @returns whether anything that a reader sees has changed.
 */
export async function replaceRuleFiles(
  tx: Knex.Transaction,
  entityRef: string,
  files: readonly OutcomeRuleFile[],
): Promise<boolean> {
  const stored = await tx<RuleFileRow>('runbook_alert_rule_files')
    .where({ entity_ref: entityRef })
    .orderBy('position');
  const isRead =
    stored.length !== files.length ||
    files.some(
      ({ file, read }, index) => read || file.path !== stored[index]?.path,
    );
  if (!isRead) {
    const isLinkedAsBefore = files.every(
      ({ file: { viewUrl = null, editUrl = null } }, index) =>
        viewUrl === stored[index]?.view_url &&
        editUrl === stored[index]?.edit_url,
    );
    for (const [position, { file }] of files.entries()) {
      await tx<RuleFileRow>('runbook_alert_rule_files')
        .where({ entity_ref: entityRef, position })
        .update(toFileColumns(file));
    }
    return !isLinkedAsBefore;
  }
  const before = await tx<RuleRow>('runbook_alert_rules').where({
    entity_ref: entityRef,
  });
  await removeRuleFiles(tx, [entityRef]);
  const rules: RuleRow[] = [];
  for (const [position, { file, read }] of files.entries()) {
    const known = stored.find(({ path }) => path === file.path);
    if (!read && !known) {
      throw new ConflictError(
        `The rule file ${file.path} of ${entityRef} is no longer stored`,
      );
    }
    await tx<RuleFileRow>('runbook_alert_rule_files').insert({
      entity_ref: entityRef,
      position,
      reader_version: known?.reader_version ?? '',
      diagnostics: known?.diagnostics ?? '[]',
      ...toFileColumns(file),
      ...(read && toReadColumns(read)),
    });
    rules.push(
      ...(read
        ? read.rules.map((rule, index) => ({
            entity_ref: entityRef,
            file: position,
            position: index,
            name: rule.name.slice(0, MAX_NAME),
            name_key: alertNameKey(rule.name),
            rule: JSON.stringify(rule),
          }))
        : before
            .filter(row => row.file === known?.position)
            .map(row => ({ ...row, file: position }))),
    );
  }
  for (let start = 0; start < rules.length; start += CHUNK) {
    await tx<RuleRow>('runbook_alert_rules').insert(
      rules.slice(start, start + CHUNK),
    );
  }
  return true;
}

/** Removes the files and rules of services, within a transaction. */
export async function removeRuleFiles(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  await tx('runbook_alert_rules').whereIn('entity_ref', entityRefs).delete();
  await tx('runbook_alert_rule_files')
    .whereIn('entity_ref', entityRefs)
    .delete();
}

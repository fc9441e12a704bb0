import { ConflictError } from '@backstage/errors';
import { RotationVersionData } from 'backstage-plugin-runbook-common';
import { Knex } from 'knex';
import {
  ChangeRow,
  OverrideRow,
  PersonRow,
  RotationRow,
  SwapRow,
  toOverrideRow,
  toPersonRows,
  toSwapRow,
  toVersionRow,
  VersionRow,
} from './rows';
import { RotationEdit, WriteOptions } from './RotationStore';

/** Rows a statement: SQLite takes no more than 999 values in older builds. */
const CHUNK = 200;
/** As many as the arithmetic takes; an edit a day for almost three years. */
const MOST_VERSIONS = 1000;

/** Writes what a change does beside the rotation's own row. */
export async function writeEdit(
  tx: Knex.Transaction,
  id: string,
  edit: RotationEdit<unknown>,
): Promise<void> {
  const { details, version, override, withoutOverride, swap } = edit;
  if (details) {
    await tx<RotationRow>('runbook_rotations')
      .where({ id })
      .update({
        title: details.title,
        description: details.description ?? null,
        owner: details.owner,
      });
  }
  if (version) {
    const own = { rotation_id: id };
    const from = new Date(version.effectiveFrom);
    await tx<PersonRow>('runbook_rotation_people')
      .where(own)
      .andWhere('effective_from', '>=', from)
      .delete();
    await tx<VersionRow>('runbook_rotation_versions')
      .where(own)
      .andWhere('effective_from', '>=', from)
      .delete();
    await insertVersion(tx, id, version);
    await checkVersions(tx, id);
  }
  if (override) {
    await tx<OverrideRow>('runbook_rotation_overrides')
      .insert(toOverrideRow(id, override))
      .onConflict('id')
      .merge();
  }
  if (withoutOverride !== undefined) {
    await tx<OverrideRow>('runbook_rotation_overrides')
      .where({ rotation_id: id, id: withoutOverride })
      .delete();
  }
  if (swap) {
    await tx<SwapRow>('runbook_rotation_swaps')
      .insert(toSwapRow(id, swap))
      .onConflict('id')
      .merge();
  }
}

/** @throws ConflictError - when there are more than an answer should hold. */
async function checkVersions(tx: Knex.Transaction, id: string): Promise<void> {
  const counted = await tx<VersionRow>('runbook_rotation_versions')
    .where({ rotation_id: id })
    .count({ versions: '*' })
    .first();
  if (Number(counted?.versions ?? 0) > MOST_VERSIONS) {
    throw new ConflictError(
      `The rotation ${id} has had ${MOST_VERSIONS} versions, which is the most. Lay overrides, or create another rotation`,
    );
  }
}

export async function insertVersion(
  tx: Knex.Transaction,
  id: string,
  version: RotationVersionData,
): Promise<void> {
  await tx<VersionRow>('runbook_rotation_versions').insert(
    toVersionRow(id, version),
  );
  const people = toPersonRows(id, version);
  for (let start = 0; start < people.length; start += CHUNK) {
    await tx<PersonRow>('runbook_rotation_people').insert(
      people.slice(start, start + CHUNK),
    );
  }
}

/** Adds a line to the history. */
export async function recordChange(
  tx: Knex.Transaction,
  id: string,
  revision: number,
  {
    kind,
    before,
    after,
  }: Pick<RotationEdit<unknown>, 'kind' | 'before' | 'after'>,
  { by, at }: WriteOptions,
): Promise<void> {
  await tx<ChangeRow>('runbook_rotation_changes').insert({
    rotation_id: id,
    revision,
    at,
    by,
    kind,
    before: before === undefined ? null : JSON.stringify(before),
    after: after === undefined ? null : JSON.stringify(after),
  });
}

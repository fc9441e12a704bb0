import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { RotationRow } from './rows';
import { RotationToCreate, WriteOptions } from './RotationStore';
import { insertVersion, recordChange } from './writeRotation';

/**
 * Puts a new rotation on record. An id whose rotation was deleted can be used
 * again: its revisions are counted on, so that no ETag ever means two things,
 * and nothing else is left of the old one but its lines in the history, which
 * the new one does not show.
 *
 * @returns the revision.
 * @throws ConflictError - when there is a rotation of this id.
 */
export async function createRotation(
  tx: Knex.Transaction,
  rotation: RotationToCreate,
  write: WriteOptions,
): Promise<number> {
  const { id, title, owner, version } = rotation;
  const rows = () => tx<RotationRow>('runbook_rotations');
  const columns = {
    title,
    description: rotation.description ?? null,
    owner,
    created_at: write.at,
    updated_at: write.at,
    updated_by: write.by,
    deleted_at: null,
  };
  const inserted = await rows()
    .insert({ id, ...columns, revision: 1, created_revision: 1 })
    .onConflict('id')
    .ignore()
    .returning('id');
  if (inserted.length === 0) {
    const revived = await rows()
      .where({ id })
      .whereNotNull('deleted_at')
      .update({
        ...columns,
        revision: tx.raw('revision + 1'),
        created_revision: tx.raw('revision + 1'),
      });
    if (revived === 0) {
      throw new ConflictError(
        `There is already a rotation ${id}. Choose another id, or change that one`,
      );
    }
    await cancelPublished(tx, id, write.at);
    for (const table of [
      'runbook_rotation_people',
      'runbook_rotation_versions',
      'runbook_rotation_overrides',
      'runbook_rotation_swaps',
      'runbook_rotation_calendars',
      'runbook_calendar_tokens',
    ]) {
      await tx(table).where({ rotation_id: id }).delete();
    }
  }
  await insertVersion(tx, id, version);
  const row = await rows().where({ id }).first();
  const revision = row?.revision ?? 1;
  await recordChange(
    tx,
    id,
    revision,
    { kind: 'created', after: rotation },
    write,
  );
  return revision;
}

/**
 * Feeds of people go on telling that their shifts in the old rotation are
 * cancelled. The new one's own feed tells nothing of what was cancelled before
 * it: that may be for other eyes.
 */
async function cancelPublished(tx: Knex.Transaction, id: string, at: Date) {
  await tx('runbook_published_shifts')
    .where({ rotation_id: id, cancelled: false })
    .update({
      cancelled: true,
      sequence: tx.raw('sequence + 1'),
      changed_at: at,
    });
}

import { Knex } from 'knex';
import { Interval } from 'oncall-rotation';
import {
  OverrideRow,
  RotationRow,
  SwapRow,
  toHead,
  toOverride,
  toSwap,
  toVersion,
  VersionRow,
} from './rows';
import { StoredRotation } from './RotationStore';

/**
 * Reads all that the given rotations hold in a range: versions in force within
 * it or later, overrides and swaps that touch it.
 */
export async function readRotations(
  tx: Knex,
  rows: readonly RotationRow[],
  range: Interval,
): Promise<StoredRotation[]> {
  const ids = rows.map(({ id }) => id);
  const [start, end] = [new Date(range.start), new Date(range.end)];

  const versions = await tx<VersionRow>('runbook_rotation_versions as version')
    .whereIn('rotation_id', ids)
    .andWhere(touching =>
      touching
        .where('effective_from', '>', start)
        .orWhereRaw(
          'effective_from = (select max(earlier.effective_from) from runbook_rotation_versions as earlier where earlier.rotation_id = version.rotation_id and earlier.effective_from <= ?)',
          [start],
        ),
    )
    .orderBy('effective_from')
    .select<VersionRow[]>('version.*');

  const overrides = await tx<OverrideRow>('runbook_rotation_overrides')
    .whereIn('rotation_id', ids)
    .andWhere('ends_at', '>', start)
    .andWhere('starts_at', '<', end)
    .orderBy(['created_at', 'id']);

  const swaps = await tx<SwapRow>('runbook_rotation_swaps')
    .whereIn('rotation_id', ids)
    .andWhere(touching =>
      touching
        .where(given =>
          given.where('ends_at', '>', start).where('starts_at', '<', end),
        )
        .orWhere(returned =>
          returned
            .where('return_ends_at', '>', start)
            .where('return_starts_at', '<', end),
        ),
    )
    .orderBy(['created_at', 'id']);

  const of = <TRow extends { rotation_id: string }>(all: TRow[], id: string) =>
    all.filter(row => row.rotation_id === id);
  return rows.map(row => ({
    ...toHead(row),
    versions: of(versions, row.id).map(toVersion),
    overrides: of(overrides, row.id).map(toOverride),
    swaps: of(swaps, row.id).map(toSwap),
  }));
}

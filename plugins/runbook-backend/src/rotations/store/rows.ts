import {
  OverrideData,
  overrideSchema,
  RotationChange,
  RotationDefinition,
  RotationVersionData,
  SwapData,
} from 'backstage-plugin-runbook-common';
import { DatabaseTime, toInstant } from '../../database';
import { StoredRotation } from './RotationStore';

/** Row of `runbook_rotations`. */
export interface RotationRow {
  id: string;
  title: string;
  description: string | null;
  owner: string;
  revision: number;
  created_revision: number;
  created_at: DatabaseTime;
  updated_at: DatabaseTime;
  updated_by: string;
  deleted_at: DatabaseTime | null;
}

/** Row of `runbook_rotation_versions`. */
export interface VersionRow {
  rotation_id: string;
  effective_from: DatabaseTime;
  definition: string;
  has_calendar: boolean;
  created_at: DatabaseTime;
  created_by: string;
}

/** Row of `runbook_rotation_people`. */
export interface PersonRow {
  rotation_id: string;
  effective_from: DatabaseTime;
  user_ref: string;
}

/** Row of `runbook_rotation_overrides`. */
export interface OverrideRow {
  id: string;
  rotation_id: string;
  kind: OverrideData['kind'];
  layer: string | null;
  user_ref: string;
  by_ref: string | null;
  starts_at: DatabaseTime;
  ends_at: DatabaseTime;
  note: string | null;
  created_at: DatabaseTime;
  created_by: string;
}

/** Row of `runbook_rotation_swaps`. */
export interface SwapRow {
  id: string;
  rotation_id: string;
  layer: string | null;
  user_ref: string;
  to_ref: string | null;
  starts_at: DatabaseTime;
  ends_at: DatabaseTime;
  return_starts_at: DatabaseTime | null;
  return_ends_at: DatabaseTime | null;
  note: string | null;
  state: SwapData['state']['kind'];
  state_at: DatabaseTime | null;
  taken_by: string | null;
  created_at: DatabaseTime;
  created_by: string;
}

/** Row of `runbook_rotation_changes`. */
export interface ChangeRow {
  rotation_id: string;
  revision: number;
  at: DatabaseTime;
  by: string;
  kind: RotationChange['kind'];
  before: string | null;
  after: string | null;
}

export function toHead(
  row: RotationRow,
): Omit<StoredRotation, 'versions' | 'overrides' | 'swaps'> {
  return {
    id: row.id,
    title: row.title,
    ...(row.description !== null && { description: row.description }),
    owner: row.owner,
    revision: row.revision,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}

export function toVersion(row: VersionRow): RotationVersionData {
  // Written by this plugin, after the schema had let it in.
  const definition: RotationDefinition = JSON.parse(row.definition);
  return {
    ...definition,
    effectiveFrom: toInstant(row.effective_from),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
  };
}

export function toVersionRow(
  rotationId: string,
  { effectiveFrom, createdAt, createdBy, ...definition }: RotationVersionData,
): VersionRow {
  return {
    rotation_id: rotationId,
    effective_from: new Date(effectiveFrom),
    definition: JSON.stringify(definition),
    has_calendar: definition.layers.some(({ kind }) => kind === 'calendar'),
    created_at: new Date(createdAt),
    created_by: createdBy,
  };
}

export function toPersonRows(
  rotationId: string,
  { effectiveFrom, layers }: RotationVersionData,
): PersonRow[] {
  const users = new Set(
    layers.flatMap(layer =>
      layer.kind === 'turns'
        ? layer.participants.flatMap(participant => participant.users)
        : [],
    ),
  );
  return [...users].map(user => ({
    rotation_id: rotationId,
    effective_from: new Date(effectiveFrom),
    user_ref: user,
  }));
}

export function toOverride(row: OverrideRow): OverrideData {
  return overrideSchema.parse({
    id: row.id,
    kind: row.kind,
    ...(row.layer !== null && { layer: row.layer }),
    user: row.user_ref,
    ...(row.by_ref !== null && { by: row.by_ref }),
    start: toInstant(row.starts_at),
    end: toInstant(row.ends_at),
    ...(row.note !== null && { note: row.note }),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
  });
}

export function toOverrideRow(
  rotationId: string,
  override: OverrideData,
): OverrideRow {
  return {
    id: override.id,
    rotation_id: rotationId,
    kind: override.kind,
    layer: override.layer ?? null,
    user_ref: override.user,
    by_ref: override.kind === 'replace' ? override.by : null,
    starts_at: new Date(override.start),
    ends_at: new Date(override.end),
    note: override.note ?? null,
    created_at: new Date(override.createdAt),
    created_by: override.createdBy,
  };
}

export function toSwap(row: SwapRow): SwapData {
  return {
    id: row.id,
    user: row.user_ref,
    ...(row.layer !== null && { layer: row.layer }),
    start: toInstant(row.starts_at),
    end: toInstant(row.ends_at),
    ...(row.return_starts_at !== null &&
      row.return_ends_at !== null && {
        inReturn: {
          start: toInstant(row.return_starts_at),
          end: toInstant(row.return_ends_at),
        },
      }),
    ...(row.to_ref !== null && { to: row.to_ref }),
    ...(row.note !== null && { note: row.note }),
    createdAt: toInstant(row.created_at),
    createdBy: row.created_by,
    state: toSwapState(row),
  };
}

function toSwapState(row: SwapRow): SwapData['state'] {
  const at = toInstant(row.state_at ?? row.created_at);
  switch (row.state) {
    case 'taken':
      return { kind: 'taken', by: row.taken_by ?? '', at };
    case 'withdrawn':
      return { kind: 'withdrawn', at };
    default:
      return { kind: 'open' };
  }
}

export function toSwapRow(rotationId: string, swap: SwapData): SwapRow {
  const { state, inReturn } = swap;
  return {
    id: swap.id,
    rotation_id: rotationId,
    layer: swap.layer ?? null,
    user_ref: swap.user,
    to_ref: swap.to ?? null,
    starts_at: new Date(swap.start),
    ends_at: new Date(swap.end),
    return_starts_at: inReturn ? new Date(inReturn.start) : null,
    return_ends_at: inReturn ? new Date(inReturn.end) : null,
    note: swap.note ?? null,
    state: state.kind,
    state_at: state.kind === 'open' ? null : new Date(state.at),
    taken_by: state.kind === 'taken' ? state.by : null,
    created_at: new Date(swap.createdAt),
    created_by: swap.createdBy,
  };
}

export function toChange(row: ChangeRow): RotationChange {
  return {
    revision: row.revision,
    at: toInstant(row.at),
    by: row.by,
    kind: row.kind,
    ...(row.before !== null && { before: JSON.parse(row.before) }),
    ...(row.after !== null && { after: JSON.parse(row.after) }),
  };
}

import { isDeepStrictEqual } from 'node:util';
import {
  RotationDefinition,
  RotationUpdate,
  RotationVersionData,
  toRotation,
  toRotationEdit,
} from 'backstage-plugin-runbook-common';
import { editRotation } from 'oncall-rotation';
import { RotationEdit, StoredRotation } from '../store';
import { refuse } from './faults';

/** A time this little before now is now: it was so when the request was made. */
const GRACE = 5 * 60 * 1000;

/**
 * A rotation as it shall be from now or a later time on.
 *
 * The new definition takes the place of every version that would have taken
 * effect at its time or later; those were planned and never in force. A layer
 * that keeps its name and the times of its turns keeps its current turn.
 *
 * Without `effectiveFrom`, the definition that is the last one already changes
 * nothing but the title, description and owner, so that mending a title does
 * not bring a planned version forward.
 */
export function planUpdate(
  current: StoredRotation,
  update: RotationUpdate,
  { by, at }: { by: string; at: Date },
): RotationEdit<undefined> {
  const { definition, effectiveFrom, ...details } = update;
  const latest = current.versions.at(-1);
  const before = {
    ...detailsOf(current),
    ...(latest && { version: latest }),
  };
  if (
    effectiveFrom === undefined &&
    latest &&
    isDeepStrictEqual(definitionOf(latest), plain(definition))
  ) {
    return {
      kind: 'updated',
      before,
      after: details,
      details,
      answer: undefined,
    };
  }
  const from = startOf(effectiveFrom, at);
  const version: RotationVersionData = {
    ...keepingTurns(current, definition, from),
    effectiveFrom: new Date(from).toISOString(),
    createdAt: at.toISOString(),
    createdBy: by,
  };
  const replaced = current.versions.filter(
    one => Date.parse(one.effectiveFrom) >= from,
  );
  return {
    kind: 'updated',
    before: { ...before, ...(replaced.length > 0 && { replaced }) },
    after: { ...details, version },
    details,
    version,
    answer: undefined,
  };
}

function startOf(effectiveFrom: string | undefined, at: Date): number {
  const now = at.getTime();
  if (effectiveFrom === undefined) {
    return now;
  }
  const from = Date.parse(effectiveFrom);
  if (from < now - GRACE) {
    refuse([
      {
        field: 'body.effectiveFrom',
        message: `${effectiveFrom} has passed, and the past does not change. Leave it out for now, or name a later time`,
      },
    ]);
  }
  return Math.max(from, now);
}

/** The definition with the start indexes that keep current turns where they are. */
function keepingTurns(
  current: StoredRotation,
  definition: RotationDefinition,
  from: number,
): RotationDefinition {
  const rotation = toRotation({
    ...current,
    versions: current.versions.filter(
      ({ effectiveFrom }) => Date.parse(effectiveFrom) <= from,
    ),
    calendars: [],
  });
  const edited = editRotation(rotation, toRotationEdit(definition), from);
  const layers = edited.versions.at(-1)?.layers ?? [];
  return {
    ...definition,
    layers: definition.layers.map(layer => {
      const kept = layers.find(({ name }) => name === layer.name);
      return layer.kind === 'turns' &&
        kept !== undefined &&
        'startIndex' in kept &&
        kept.startIndex !== undefined
        ? { ...layer, startIndex: kept.startIndex }
        : layer;
    }),
  };
}

export function definitionOf({
  effectiveFrom,
  createdAt,
  createdBy,
  ...definition
}: RotationVersionData): RotationDefinition {
  return definition;
}

function detailsOf({ title, description, owner }: StoredRotation) {
  return { title, ...(description !== undefined && { description }), owner };
}

/** Without fields that are there and undefined: what is stored has none. */
function plain(definition: RotationDefinition): RotationDefinition {
  return JSON.parse(JSON.stringify(definition));
}

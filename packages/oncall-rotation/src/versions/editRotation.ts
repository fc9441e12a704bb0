import { isCalendarLayer } from '../calendar/isCalendarLayer';
import {
  Instant,
  Layer,
  Rotation,
  RotationVersion,
  TurnsLayer,
} from '../model';
import { checkInstant } from '../resolve/checkRange';
import { layerPlan } from '../resolve/layerPlan';
import { versionSpans } from '../resolve/versionSpans';
import { startIndexKeeping } from './keepCurrentTurn';

/**
 * What somebody wants the rotation to say: a version without its time.
 *
 * @public
 */
export type RotationEdit = Omit<RotationVersion, 'effectiveFrom'>;

/** Turns start at the same instants in both. */
function sameTurns(
  before: RotationVersion,
  old: TurnsLayer,
  after: RotationEdit,
  edited: TurnsLayer,
): boolean {
  const counted = [old, edited].map(({ turn, restrictions }) =>
    turn.count === 'active-days'
      ? [...new Set((restrictions ?? []).flatMap(r => r.weekdays))].sort()
      : [],
  );
  return (
    old.start === edited.start &&
    old.turn.unit === edited.turn.unit &&
    old.turn.length === edited.turn.length &&
    (old.turn.count ?? 'calendar') === (edited.turn.count ?? 'calendar') &&
    (old.timeZone ?? before.timeZone) === (edited.timeZone ?? after.timeZone) &&
    JSON.stringify(counted[0]) === JSON.stringify(counted[1])
  );
}

function withCurrentTurn(
  version: RotationVersion,
  edit: RotationEdit,
  edited: Layer,
  from: Instant,
): Layer {
  const old = version.layers.find(({ name }) => name === edited.name);
  // A calendar has no turns to keep.
  if (!old || isCalendarLayer(old) || isCalendarLayer(edited)) {
    return edited;
  }
  if (!sameTurns(version, old, edit, edited)) {
    return edited;
  }
  const k = layerPlan(version, old).turns.at(from);
  // Before the first turn nobody's turn can move: the edit's own order stands.
  return k < 0
    ? edited
    : { ...edited, startIndex: startIndexKeeping(old, edited, k) };
}

/**
 * The rotation with an edit that takes effect at `from`. What was before `from`
 * stays as it was.
 *
 * A layer that keeps its name and the times of its turns keeps its current turn
 * too: its start index is chosen so that whoever has the turn at `from` has it
 * still, and the new order follows from there. If that person was taken out,
 * the next in the order takes over at once. In a layer whose times change, the
 * edit's own start and start index stand. A layer that is kept in a calendar
 * stays as the edit has it.
 *
 * @throws RangeError if a version takes effect after `from`: remove it first.
 * @public
 */
export function editRotation(
  rotation: Rotation,
  edit: RotationEdit,
  from: Instant,
): Rotation {
  checkInstant(from);
  const latest = rotation.versions[rotation.versions.length - 1];
  if (latest && latest.effectiveFrom > from) {
    throw new RangeError(
      `A version takes effect later, at ${new Date(
        latest.effectiveFrom,
      ).toISOString()}: an edit before it would leave it out of date`,
    );
  }
  const [span] = versionSpans(rotation, { start: from, end: from + 1 });
  const layers = span
    ? edit.layers.map(layer => withCurrentTurn(span.version, edit, layer, from))
    : edit.layers;
  const kept = rotation.versions.filter(
    ({ effectiveFrom }) => effectiveFrom < from,
  );
  return {
    ...rotation,
    versions: [...kept, { ...edit, layers, effectiveFrom: from }],
  };
}

import {
  MAX_RANGE_DAYS,
  RotationDefinition,
  TurnsLayer,
} from 'backstage-plugin-runbook-common';
import { FieldFault } from './faults';

/** Shifts of the longest time that can be asked for; a rotation of hours has 10,000 a layer. */
const MOST_SHIFTS = 100_000;

const HOURS = { hour: 1, day: 24, week: 7 * 24, month: 28 * 24 };

/**
 * Refuses what would make answers of millions of shifts: very short turns of
 * many people in many layers, which a body of a few kB can ask for.
 */
export function checkSize({ layers }: RotationDefinition): FieldFault[] {
  const shifts = layers.reduce(
    (sum, layer) => sum + (layer.kind === 'turns' ? mostShifts(layer) : 0),
    0,
  );
  return shifts <= MOST_SHIFTS
    ? []
    : [
        {
          field: 'body.definition.layers',
          message: `could have ${shifts} shifts in ${MAX_RANGE_DAYS} days; at most ${MOST_SHIFTS} are possible. Make the turns longer, or put fewer people on call at once`,
        },
      ];
}

/** A shift ends with a turn or with a window of its restrictions. */
function mostShifts({ participants, restrictions, turn }: TurnsLayer): number {
  const atOnce = Math.max(0, ...participants.map(({ users }) => users.length));
  const turns = Math.ceil(
    (MAX_RANGE_DAYS * 24) / (HOURS[turn.unit] * turn.length),
  );
  const windowsAWeek = (restrictions ?? []).reduce(
    (sum, { weekdays }) => sum + weekdays.length,
    0,
  );
  return atOnce * (turns + windowsAWeek * Math.ceil(MAX_RANGE_DAYS / 7));
}

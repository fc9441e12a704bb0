import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  CalendarState,
  NewSwap,
  SwapData,
  toRotation,
} from 'backstage-plugin-runbook-common';
import { Interval, Rotation, shifts } from 'oncall-rotation';
import { DAY } from '../ranges';
import { RotationEdit, StoredRotation } from '../store';
import { FieldFault, refuse } from './faults';
import { checkLayer, checkTime, Made } from './planOverride';

/** Swaps of a rotation that have not ended yet. */
const MOST = 1000;
/** How far ahead the asker's own shifts are looked for, to name them. */
const LOOK_AHEAD = 60 * DAY;
/** How many of them are named. */
const NAMED = 3;

/** Asks others to take somebody's time on call. */
export function planSwap(
  current: StoredRotation,
  asked: NewSwap,
  { id, by, at }: Made,
  calendars: CalendarState[],
): RotationEdit<SwapData> {
  const { inReturn } = asked;
  refuse([
    ...checkAhead(asked, at, 'body'),
    ...(inReturn ? checkAhead(inReturn, at, 'body.inReturn') : []),
    ...checkLayer(current, asked.layer),
    ...(asked.to === asked.user
      ? [{ field: 'body.to', message: 'nobody takes their own time on call' }]
      : []),
  ]);
  refuse(checkOnCall(toRotation({ ...current, calendars }), asked, at));
  const open = current.swaps.filter(
    ({ end }) => Date.parse(end) > at.getTime(),
  );
  if (open.length >= MOST) {
    throw new ConflictError(
      `The rotation ${current.id} has ${MOST} swaps ahead. Withdraw some, or change the turns`,
    );
  }
  const swap: SwapData = {
    ...asked,
    ...utc(asked),
    ...(inReturn && { inReturn: utc(inReturn) }),
    id,
    createdAt: at.toISOString(),
    createdBy: by,
    state: { kind: 'open' },
  };
  return { kind: 'swap-created', after: swap, swap, answer: swap };
}

/**
 * @throws NotAllowedError - unless the caller asks for themselves, or for a
 * member of their own rotation.
 */
export function checkAsker(
  user: string,
  caller: { by: string; claims: readonly string[]; isService: boolean },
  owner: string,
): void {
  if (
    caller.by !== user &&
    !caller.isService &&
    !caller.claims.includes(owner)
  ) {
    throw new NotAllowedError(
      `Only ${user} or a member of ${owner} can do this with the swap`,
    );
  }
}

/** Nobody can take a swap whose time has begun. */
function checkAhead(
  time: { start: string; end: string },
  at: Date,
  prefix: string,
): FieldFault[] {
  const faults = checkTime(time, at, prefix);
  return faults.length > 0 || Date.parse(time.start) > at.getTime()
    ? faults
    : [
        {
          field: `${prefix}.start`,
          message:
            'has passed, and a swap whose time has begun cannot be taken. Lay an override instead',
        },
      ];
}

function checkOnCall(
  rotation: Rotation,
  { user, layer, start, end }: NewSwap,
  at: Date,
): FieldFault[] {
  if (isOnCall(rotation, user, intervalOf({ start, end }), layer)) {
    return [];
  }
  const ahead = shifts(
    rotation,
    { start: at.getTime(), end: at.getTime() + LOOK_AHEAD },
    { user, ...(layer !== undefined && { layer }) },
  ).slice(0, NAMED);
  const when = ahead.map(
    shift =>
      `${shift.layer} from ${new Date(shift.start).toISOString()} to ${new Date(
        shift.end,
      ).toISOString()}`,
  );
  const where = layer === undefined ? '' : ` in ${layer}`;
  return [
    {
      field: 'body.start',
      message: `${user} is not on call${where} in that time, but ${
        when.length > 0 ? when.join(', ') : 'at no time of the next 60 days'
      }`,
    },
  ];
}

/** Whether a user is on call at some time of an interval. */
export function isOnCall(
  rotation: Rotation,
  user: string,
  time: Interval,
  layer: string | undefined,
): boolean {
  return (
    shifts(rotation, time, { user, ...(layer !== undefined && { layer }) })
      .length > 0
  );
}

export function intervalOf({
  start,
  end,
}: {
  start: string;
  end: string;
}): Interval {
  return { start: Date.parse(start), end: Date.parse(end) };
}

function utc({ start, end }: { start: string; end: string }) {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}

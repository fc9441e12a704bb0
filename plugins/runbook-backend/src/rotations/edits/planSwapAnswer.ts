import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  CalendarState,
  SwapData,
  toRotation,
} from 'backstage-plugin-runbook-common';
import { Swap, SwapOutcome, takeSwap, withdrawSwap } from 'oncall-rotation';
import { RotationEdit, StoredRotation } from '../store';
import { intervalOf, isOnCall } from './planSwap';

/** Somebody takes an open swap. */
export function planSwapTake(
  current: StoredRotation,
  swapId: string,
  { by, at }: { by: string; at: Date },
  calendars: CalendarState[],
): RotationEdit<SwapData> {
  const { data, swap } = findSwap(current, swapId);
  if (data.to !== undefined && data.to !== by) {
    throw new NotAllowedError(`Only ${data.to} was asked to take this swap`);
  }
  const after = afterwards(data, takeSwap(swap, by, at.getTime()));
  const rotation = toRotation({ ...current, calendars });
  if (!isOnCall(rotation, data.user, intervalOf(data), data.layer)) {
    throw new ConflictError(
      `${data.user} is no longer on call in the time of the swap, so there is nothing to take`,
    );
  }
  if (
    data.inReturn &&
    !isOnCall(rotation, by, intervalOf(data.inReturn), data.layer)
  ) {
    throw new ConflictError(
      `${data.user} asks for time of yours in return, from ${data.inReturn.start} to ${data.inReturn.end}, but you are not on call then`,
    );
  }
  return {
    kind: 'swap-taken',
    before: data,
    after,
    swap: after,
    answer: after,
  };
}

/** Whoever asked takes a swap back, as long as nobody took it. */
export function planSwapWithdrawal(
  current: StoredRotation,
  swapId: string,
  at: Date,
): RotationEdit<SwapData> {
  const { data, swap } = findSwap(current, swapId);
  const after = afterwards(data, withdrawSwap(swap, at.getTime()));
  return {
    kind: 'swap-withdrawn',
    before: data,
    after,
    swap: after,
    answer: after,
  };
}

function findSwap(
  current: StoredRotation,
  swapId: string,
): { data: SwapData; swap: Swap } {
  const data = current.swaps.find(({ id }) => id === swapId);
  const swap = toRotation({ ...current, calendars: [] }).swaps?.find(
    ({ id }) => id === swapId,
  );
  if (!data || !swap) {
    throw new NotFoundError(`The rotation ${current.id} has no swap ${swapId}`);
  }
  return { data, swap };
}

/** @throws ConflictError - telling why the swap stays as it is. */
function afterwards(data: SwapData, { swap, refused }: SwapOutcome): SwapData {
  const { state } = data;
  switch (refused) {
    case undefined:
      return {
        ...data,
        state:
          swap.state.kind === 'open'
            ? { kind: 'open' }
            : {
                ...swap.state,
                at: new Date(swap.state.at).toISOString(),
              },
      };
    case 'own':
      throw new ConflictError('Nobody takes their own time on call');
    case 'past-due':
      throw new ConflictError(
        `The time of the swap began at ${data.start} and nobody had taken it. Lay an override instead`,
      );
    case 'taken':
      throw new ConflictError(
        state.kind === 'taken'
          ? `${state.by} took the swap at ${state.at}, and relies on it like ${data.user} does. To change that, ask for a swap back or lay an override`
          : 'The swap was taken',
      );
    default:
      throw new ConflictError(
        `The swap was withdrawn${
          state.kind === 'withdrawn' ? ` at ${state.at}` : ''
        }. Ask for a new one`,
      );
  }
}

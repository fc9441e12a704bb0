import {
  compareRotations,
  coverage,
  DoubleBooking,
  Gap,
  gaps,
  Interval,
  Move,
  Rotation,
} from 'oncall-rotation';

/** What a change would do to who is on call. */
export interface ChangePreview {
  moves: readonly Move[];
  /** Where nobody would be on call any more. */
  newGaps: readonly Gap[];
  /** Where somebody would be on call in two layers who is not yet. */
  newDoubleBookings: readonly DoubleBooking[];
}

/** Compares a rotation with the same after a change, over the time it touches. */
export function previewOf(
  before: Rotation,
  after: Rotation,
  range: Interval,
): ChangePreview {
  const oldGaps = gaps(before, range);
  const oldBookings = coverage(before, range).doubleBooked;
  return {
    moves: compareRotations(before, after, range),
    newGaps: gaps(after, range).filter(
      gap =>
        !oldGaps.some(old => old.layer === gap.layer && contains(old, gap)),
    ),
    newDoubleBookings: coverage(after, range).doubleBooked.filter(
      booking =>
        !oldBookings.some(
          old => old.user === booking.user && contains(old, booking),
        ),
    ),
  };
}

function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

import { Instant } from 'oncall-rotation';

/** With this part of its time left, or less, a clock asks to be looked at. */
const SOON_SHARE = 0.25;

/** How a clock stands. */
export interface ClockState {
  kind: 'running' | 'soon' | 'overdue';
  /** Until it is due, or since then; in milliseconds, never negative. */
  length: number;
  /** Part of its time that has passed, from 0 to 1. */
  passed: number;
}

/** How a clock stands at an instant. */
export function clockState(
  { since, due }: { since: Instant; due: Instant },
  now: Instant,
): ClockState {
  if (now >= due) {
    return { kind: 'overdue', length: now - due, passed: 1 };
  }
  const whole = due - since;
  const left = due - now;
  // A clock that was set to run from later on has not begun.
  const passed = whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 1;
  return {
    kind: passed >= 1 - SOON_SHARE ? 'soon' : 'running',
    length: left,
    passed,
  };
}

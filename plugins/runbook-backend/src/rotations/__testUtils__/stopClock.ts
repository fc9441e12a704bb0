/**
 * Makes it the given time for `Date` in a test file, and lets all timers run as
 * they are.
 */
export function stopClock(instant: string): void {
  jest.useFakeTimers({
    now: Date.parse(instant),
    doNotFake: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
}

/** Moves the time of a stopped clock. */
export function moveClock(instant: string): void {
  jest.setSystemTime(Date.parse(instant));
}

import { clockState } from './clockState';

const MINUTE = 60_000;
const clock = { since: 0, due: 20 * MINUTE };

describe('a clock', () => {
  it.each([
    [0, 'running', 20, 0],
    [10, 'running', 10, 0.5],
    [14.9, 'running', 5.1, 0.745],
    [15, 'soon', 5, 0.75],
    [19, 'soon', 1, 0.95],
    [20, 'overdue', 0, 1],
    [33, 'overdue', 13, 1],
  ])('after %s minutes of 20 is %s', (minutes, kind, length, passed) => {
    const state = clockState(clock, minutes * MINUTE);
    expect(state.kind).toBe(kind);
    expect(state.length).toBeCloseTo(length * MINUTE);
    expect(state.passed).toBeCloseTo(passed);
  });

  it('that starts later than now has not begun', () => {
    expect(clockState(clock, -MINUTE)).toMatchObject({
      kind: 'running',
      passed: 0,
    });
  });

  it('that had no time at all asks to be looked at until it is due', () => {
    expect(clockState({ since: 5, due: 5 }, 4).kind).toBe('soon');
  });
});

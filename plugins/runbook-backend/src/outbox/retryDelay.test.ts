import { retryDelay } from './retryDelay';

describe('retryDelay', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [8, 640_000],
    [9, 900_000],
    [1_000, 900_000],
  ])('is after failure %i at most %i milliseconds', (failures, longest) => {
    expect(retryDelay(failures, () => 0)).toBe(longest);
    expect(retryDelay(failures, () => 1)).toBe(longest / 2);
  });
});

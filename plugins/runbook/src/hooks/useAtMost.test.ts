import { act, renderHook } from '@testing-library/react';
import { useAtMost } from './useAtMost';

describe('what is done at most so often', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is done at once, and what comes meanwhile once after the pause', () => {
    const call = jest.fn();
    const { result } = renderHook(() => useAtMost(call, 5_000));
    result.current();
    result.current();
    result.current();
    expect(call).toHaveBeenCalledTimes(1);
    act(() => {
      jest.advanceTimersByTime(5_000);
    });
    expect(call).toHaveBeenCalledTimes(2);
    act(() => {
      jest.advanceTimersByTime(60_000);
    });
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('is done no more when what shows it is gone', () => {
    const call = jest.fn();
    const { result, unmount } = renderHook(() => useAtMost(call, 5_000));
    result.current();
    result.current();
    unmount();
    jest.advanceTimersByTime(60_000);
    expect(call).toHaveBeenCalledTimes(1);
  });
});

import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { RunbookApi, runbookApiRef } from '../../api';
import { imported, runbook } from '../../__testUtils__/parcelApi';
import { runbookApi } from '../../__testUtils__/renderRunbookTab';
import { useRunbook } from './useRunbook';

const MINUTE_MS = 60_000;

/** What the tab knows, with a back end that takes its time for each answer. */
function follow(getRunbook: RunbookApi['getRunbook']) {
  const api = runbookApi({ getRunbook });
  return renderHook(() => useRunbook('component:default/parcel-api'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[runbookApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

describe('useRunbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sees the end of a first import on a back end that takes long to answer', async () => {
    const getRunbook = jest
      .fn()
      .mockResolvedValueOnce(runbook([], { state: 'pending' }))
      .mockImplementation(async () => {
        await new Promise(resolve => setTimeout(resolve, 3_000));
        return runbook([imported('notes', {})]);
      });
    const { result } = follow(getRunbook);
    await pass(0);
    expect(result.current.runbook.value?.status.state).toBe('pending');
    await pass(10_000);
    expect(result.current.runbook.value?.status.state).toBe('imported');
  });

  it('looks for a first import less and less often, and every 10 seconds at last', async () => {
    const looks: number[] = [];
    const { unmount } = follow(async () => {
      looks.push(Date.now());
      return runbook([], { state: 'pending' });
    });
    await pass(0);
    await pass(2 * MINUTE_MS);
    const waits = looks.slice(1).map((at, index) => at - (looks[index] ?? at));
    expect(waits[0]).toBe(2_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[waits.length - 1]).toBe(10_000);
    unmount();
    const before = looks.length;
    await pass(MINUTE_MS);
    expect(looks).toHaveLength(before);
  });

  it('goes on looking when the back end fails meanwhile', async () => {
    const getRunbook = jest
      .fn()
      .mockResolvedValueOnce(runbook([], { state: 'pending' }))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(runbook([imported('notes', {})]));
    const { result } = follow(getRunbook);
    await pass(0);
    await pass(10_000);
    expect(result.current.runbook.value?.status.state).toBe('imported');
  });

  it('looks at an open runbook again long before it counts as out of date', async () => {
    const getRunbook = jest.fn(async () => runbook([imported('notes', {})]));
    follow(getRunbook);
    await pass(0);
    await pass(9 * MINUTE_MS);
    expect(getRunbook).toHaveBeenCalledTimes(1);
    await pass(2 * MINUTE_MS);
    expect(getRunbook).toHaveBeenCalledTimes(2);
  });
});

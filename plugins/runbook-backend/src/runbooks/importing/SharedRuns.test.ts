import { SharedRuns } from './SharedRuns';

function deferred() {
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return { ended, end };
}

describe('SharedRuns', () => {
  it('runs once for those who ask before it begins, and once more for all who ask later', async () => {
    const runs = new SharedRuns();
    const first = deferred();
    const run = jest.fn(() => first.ended);
    const early = [runs.request('a', run), runs.request('a', run)];
    await new Promise(resolve => setImmediate(resolve));
    expect(run).toHaveBeenCalledTimes(1);

    const later = jest.fn(async () => {});
    const late = [1, 2, 3].map(() => runs.request('a', later));
    await new Promise(resolve => setImmediate(resolve));
    expect(later).not.toHaveBeenCalled();

    first.end();
    await Promise.all([...early, ...late]);
    expect(run).toHaveBeenCalledTimes(1);
    expect(later).toHaveBeenCalledTimes(1);
  });

  it('does not let one thing wait for another', async () => {
    const runs = new SharedRuns();
    const stuck = deferred();
    const waiting = runs.request('a', () => stuck.ended);
    await expect(runs.request('b', async () => {})).resolves.toBeUndefined();
    stuck.end();
    await waiting;
  });

  it('tells a failure to those who asked and goes on', async () => {
    const runs = new SharedRuns();
    const failing = runs.request('a', async () => {
      throw new Error('database down');
    });
    await expect(failing).rejects.toThrow('database down');
    await expect(runs.request('a', async () => {})).resolves.toBeUndefined();
  });
});

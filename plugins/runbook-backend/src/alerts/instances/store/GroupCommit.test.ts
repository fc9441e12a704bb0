import { setTimeout } from 'node:timers/promises';
import { GroupCommit } from './GroupCommit';

function start({ max = 3 } = {}) {
  const written: string[][] = [];
  const commit = new GroupCommit<string, string>({
    max,
    write: async items => {
      await setTimeout(1);
      if (items.includes('bad')) {
        throw new Error('cannot be written');
      }
      written.push([...items]);
      return items.map(item => item.toUpperCase());
    },
  });
  return { commit, written };
}

describe('GroupCommit', () => {
  it('writes what comes meanwhile together, in its order, and no more than it may', async () => {
    const { commit, written } = start();
    await expect(
      Promise.all(['a', 'b', 'c', 'd', 'e'].map(item => commit.add(item))),
    ).resolves.toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(written).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
  });

  it('loses none of a group where one cannot be written', async () => {
    const { commit, written } = start();
    const results = await Promise.allSettled(
      ['a', 'b', 'bad', 'c'].map(item => commit.add(item)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(written).toEqual([['a'], ['b'], ['c']]);
  });

  it('goes on after one that failed alone, and after a rest', async () => {
    const { commit, written } = start();
    await expect(commit.add('bad')).rejects.toThrow('cannot be written');
    await commit.add('a');
    await setTimeout(5);
    await commit.add('b');
    expect(written).toEqual([['a'], ['b']]);
  });
});

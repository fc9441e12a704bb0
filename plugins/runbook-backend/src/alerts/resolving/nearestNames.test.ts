import { nearestNames } from './nearestNames';

describe('nearestNames', () => {
  it.each([
    ['KubeletDwon', 'KubeletDown'],
    ['kubelet-down', 'KubeletDown'],
    ['DiskFull', 'NodeDiskFull'],
  ])('finds for %s first %s', async (wanted, name) => {
    const names = ['NodeDiskFull', 'KubeletDown', 'KubeNodeNotReady', 'Other'];
    expect((await nearestNames(wanted, names, 3))[0]).toBe(name);
  });

  it('finds nothing where nothing is alike, and no more than asked for', async () => {
    expect(await nearestNames('Xyz', ['NodeDiskFull'], 3)).toEqual([]);
    expect(
      await nearestNames(
        'Disk',
        Array.from({ length: 12_000 }, (_, index) => `Disk${index}`),
        3,
      ),
    ).toHaveLength(3);
  });
});

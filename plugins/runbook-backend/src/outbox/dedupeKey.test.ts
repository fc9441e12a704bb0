import { dedupeKey } from './dedupeKey';

describe('dedupeKey', () => {
  it('tells parts apart wherever they are divided', () => {
    expect(dedupeKey('a/b', 'c')).not.toBe(dedupeKey('a', 'b/c'));
  });

  it('fits the column, and still tells long keys apart', () => {
    const long = 'user:default/'.padEnd(300, 'x');
    const [first, second] = [dedupeKey(long, 1), dedupeKey(long, 2)];
    expect(first).toHaveLength(255);
    expect(first).not.toBe(second);
    expect(dedupeKey(long, 1)).toBe(first);
  });
});

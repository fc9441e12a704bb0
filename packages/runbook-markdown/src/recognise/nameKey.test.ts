import { nameKey } from './nameKey';

describe('the key of a name', () => {
  it.each(['DiskFull', 'disk full', 'disk_full', '"Disk-Full"'])(
    'is the same however it is written: %s',
    name => {
      expect(nameKey(name)).toBe('diskfull');
    },
  );

  it('keeps letters and digits of every script', () => {
    expect(nameKey('Störung Nr. 2: ディスク')).toBe('störungnr2ディスク');
  });
});

import { tellersOf } from './tellersOf';

const eu = {
  name: 'eu',
  url: 'http://10.0.0.1:9093',
  externalUrl: 'https://am/eu',
};
const eu2 = { ...eu, name: 'eu2', url: 'http://10.0.0.2:9093' };
const us = { name: 'us', url: 'https://am/us', externalUrl: 'https://am/us' };

describe('tellersOf', () => {
  it.each<[string, object, string[]]>([
    ['what it calls itself', { externalURL: 'https://am/us' }, ['us']],
    ['a slash at the end', { externalURL: 'https://AM/us/' }, ['us']],
    ['where the portal reaches it', { externalURL: eu.url }, ['eu']],
    ['a name that two share', { externalURL: 'https://am/eu' }, ['eu', 'eu2']],
    [
      'an address that nobody has',
      { externalURL: 'https://x/' },
      ['https://x'],
    ],
    ['no address', {}, ['']],
    ['what is no text', { externalURL: 7 }, ['']],
    ['a NUL', { externalURL: 'a\0' }, ['']],
    ['more than a column takes', { externalURL: 'x'.repeat(256) }, ['']],
  ])('knows them by %s', (_, payload, names) => {
    expect(tellersOf(payload, [eu, eu2, us])).toEqual(names);
  });

  it('knows that the alerts of another receiver are not asked for', () => {
    const portal = { ...us, receiver: 'portal' };
    const tell = (receiver: string) =>
      tellersOf({ externalURL: us.url, receiver }, [portal]);
    expect(tell('portal')).toEqual(['us']);
    expect(tell('other')).toEqual(['https://am/us']);
  });
});

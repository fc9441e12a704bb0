import { silenceAddress } from './silenceAddress';

const filterOf = (address: string | undefined) =>
  address && new URLSearchParams(address.split('?')[1]).get('filter');

describe('where an alert can be silenced', () => {
  it.each([
    ['http://am:9093', 'http://am:9093/#/silences/new'],
    [
      'https://x.example/alertmanager/',
      'https://x.example/alertmanager/#/silences/new',
    ],
  ])('is below the address of %s', (externalUrl, expected) => {
    expect(silenceAddress(externalUrl, { a: 'b' })?.split('?')[0]).toBe(
      expected,
    );
  });

  it('matches each label that is not empty, quoted as Alertmanager reads it', () => {
    expect(
      filterOf(
        silenceAddress('http://am', {
          alertname: 'Down',
          path: 'C:\\a "b"&c#d',
          'k8s.pod': 'p-1',
          empty: '',
        }),
      ),
    ).toBe('{alertname="Down", path="C:\\\\a \\"b\\"&c#d", "k8s.pod"="p-1"}');
  });

  it.each([[undefined], [''], ['ftp://am.example'], [7]])(
    'is unknown where the source tells %p for its address',
    externalUrl => {
      expect(silenceAddress(externalUrl, { a: 'b' })).toBeUndefined();
    },
  );
});

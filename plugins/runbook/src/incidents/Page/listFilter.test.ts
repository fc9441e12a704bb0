import { listFilterIn, toQuery, withListFilter } from './listFilter';

describe('the filter of incidents in the address', () => {
  it('is read, without what makes no sense', () => {
    expect(
      listFilterIn(
        'state=open&severity=SEV1&service=component:default/label-api&from=2026-03-01&to=soon&drill=maybe&owner=shipping&x=1',
      ),
    ).toEqual({
      state: 'open',
      severity: 'SEV1',
      service: 'component:default/label-api',
      from: '2026-03-01',
    });
  });

  it('is written, and leaves the rest of the address alone', () => {
    expect(withListFilter('x=1&state=open&text=a', { severity: 'SEV2' })).toBe(
      'x=1&severity=SEV2',
    );
  });

  it('asks for days of the reader’s clock, the last one included', () => {
    const { from, to } = toQuery({ from: '2026-03-01', to: '2026-03-01' });
    expect(new Date(from ?? '')).toEqual(new Date(2026, 2, 1));
    expect(new Date(to ?? '')).toEqual(new Date(2026, 2, 2));
  });

  it.each([
    [undefined, undefined],
    ['only', 'true'],
    ['without', 'false'],
  ])('with drills %s asks for %s', (drill, asked) => {
    expect(toQuery(drill ? { drill } : {}).drill).toBe(asked);
  });
});

import fc from 'fast-check';
import { LabelMatcher } from '../../catalog';
import { SelectingService, ServiceMatcher, testOf } from './ServiceMatcher';

function service(
  name: string,
  ...selector: Array<[string, LabelMatcher['operator'], string]>
): SelectingService {
  return {
    entityRef: name,
    name,
    ...(selector.length > 0 && {
      selector: selector.map(([label, operator, value]) => ({
        label,
        operator,
        value,
      })),
    }),
  };
}

describe('ServiceMatcher', () => {
  it.each([
    ['service', { service: 'parcel-api' }, true],
    ['component', { component: 'parcel-api' }, true],
    ['app', { app: 'parcel-api', service: 'other' }, true],
    ['another label', { job: 'parcel-api' }, false],
    ['another name', { service: 'Parcel-API' }, false],
    ['nothing', {}, false],
  ])('takes a service without a selector by %s', (_, labels, matches) => {
    expect(new ServiceMatcher([service('parcel-api')]).match(labels)).toEqual(
      matches ? ['parcel-api'] : [],
    );
  });

  it.each<
    [string, LabelMatcher['operator'], string, Record<string, string>, boolean]
  >([
    ['env', '=', 'prod', { env: 'prod' }, true],
    ['env', '=', '', {}, true],
    ['env', '=', '', { env: 'prod' }, false],
    ['env', '!=', 'dev', {}, true],
    ['env', '!=', 'dev', { env: 'dev' }, false],
    ['env', '=~', 'prod|staging', { env: 'staging' }, true],
    // The whole value, as in Go's ^(?:…)$.
    ['env', '=~', 'prod', { env: 'preprod' }, false],
    ['env', '=~', 'a|prod', { env: 'ab' }, false],
    ['env', '=~', '(?i)PROD', { env: 'prod' }, true],
    ['env', '=~', '.*', {}, true],
    ['env', '=~', '', {}, true],
    ['env', '=~', 'prod|', {}, true],
    ['env', '!~', 'dev.*', { env: 'dev-2' }, false],
    ['env', '!~', 'dev.*', {}, true],
    ['env', '=~', 'a.b', { env: 'a\nb' }, false],
    ['constructor', '=~', '.+', {}, false],
  ])('%s%s%j of %j: %s', (label, operator, value, labels, matches) => {
    const { match } = {
      match: new ServiceMatcher([service('x', [label, operator, value])]),
    };
    expect(match.match(labels)).toEqual(matches ? ['x'] : []);
  });

  it('gives an alert to every service that selects it', () => {
    const matcher = new ServiceMatcher([
      service('api', ['service', '=', 'api']),
      service('platform', ['cluster', '=', 'eu'], ['team', '=~', 'a|b']),
      service('all', ['env', '!=', 'dev']),
    ]);
    expect(
      matcher.match({ service: 'api', cluster: 'eu', team: 'b', env: 'prod' }),
    ).toEqual(['all', 'api', 'platform']);
  });

  it('is not held up by a regular expression that backtracks', () => {
    const matcher = new ServiceMatcher([service('x', ['a', '=~', '(a+)+b'])]);
    const started = Date.now();
    expect(matcher.match({ a: 'a'.repeat(5_000) })).toEqual([]);
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  const text = fc.constantFrom('', 'a', 'b', 'ab', 'prod', 'x-y');
  const label = fc.constantFrom('service', 'app', 'env', 'team');
  const matcher = fc.oneof(
    fc.record({
      label,
      operator: fc.constantFrom('=' as const, '!=' as const),
      value: text,
    }),
    fc.record({
      label,
      operator: fc.constantFrom('=~' as const, '!~' as const),
      value: fc.constantFrom(
        'a|b',
        'a',
        '',
        '.*',
        'a?',
        '[ab]+',
        'x-y|prod',
        'a|',
        '(?i)AB',
      ),
    }),
  );
  const services = fc
    .array(
      fc.record({
        name: text,
        selector: fc.option(fc.array(matcher, { minLength: 1, maxLength: 3 }), {
          nil: undefined,
        }),
      }),
      { maxLength: 12 },
    )
    .map(all => all.map((one, index) => ({ ...one, entityRef: `s${index}` })));

  it('finds exactly what going through all services finds', () => {
    fc.assert(
      fc.property(services, fc.dictionary(label, text), (all, labels) => {
        const naive = all
          .filter(one => testOf(one)(labels))
          .map(({ entityRef }) => entityRef)
          .sort();
        // A label that is not there and one that is empty are the same.
        expect(new ServiceMatcher(all).match(labels)).toEqual(naive);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tests few services of many for an alert', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      service(`s${index}`, ['env', '=', 'prod'], ['service', '=', `s${index}`]),
    );
    const matcher10k = new ServiceMatcher(many);
    const matcher100 = new ServiceMatcher(many.slice(0, 100));
    const time = (subject: ServiceMatcher) => {
      const started = process.hrtime.bigint();
      for (let index = 0; index < 2_000; index += 1) {
        subject.match({ env: 'prod', service: `s${index % 100}` });
      }
      return Number(process.hrtime.bigint() - started);
    };
    time(matcher100);
    time(matcher10k);
    // A hundred times as many services; going through them would take as long.
    expect(time(matcher10k)).toBeLessThan(10 * time(matcher100));
  });
});

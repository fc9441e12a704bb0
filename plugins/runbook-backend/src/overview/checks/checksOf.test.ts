import { CoverageCheck } from 'backstage-plugin-runbook-common';
import { alert, healthy, rules, said, stateOf } from '../__testUtils__/facts';
import { ServiceFacts } from '../facts';
import { checksOf } from './checksOf';
import { scoreOf } from './scoreOf';

const withoutRule = { id: 'Down', name: 'Down', ...said() };

describe('the checks', () => {
  it('pass where somebody at night has all they need', () => {
    const checks = checksOf(healthy());
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(scoreOf(checks)).toBe(100);
  });

  it.each<[CoverageCheck, string, Partial<ServiceFacts>]>([
    ['runbook', 'nobody looked for one yet', stateOf({ state: 'pending' })],
    ['reviewed', 'there is no document', stateOf({ state: 'missing' })],
    ['first-responses', 'there is no rule', rules()],
    ['links', 'there is nothing with links', stateOf({ state: 'missing' })],
    ['incident-guide', 'nobody looked yet', stateOf({ state: 'pending' })],
    [
      'postmortems',
      'no incident asked for one',
      { postmortems: { owed: 0, unpublished: [] } },
    ],
  ])('%s is not applicable where %s', (check, _, facts) => {
    expect(
      checksOf(healthy(facts)).find(result => result.check === check),
    ).toEqual({ check, outcome: 'not-applicable' });
  });

  it.each<[string, Partial<ServiceFacts>]>([
    [
      'names a procedure',
      rules(alert('Down', said({ procedures: [{ entityRef: 'x' }] }))),
    ],
    [
      'is not there and the link leads to a place',
      rules(
        alert('Down', {
          link: { state: 'exact', place: { entityRef: 'x', fragment: 'down' } },
        }),
      ),
    ],
    [
      'is of no rule',
      rules(withoutRule, alert('Up', said({ firstResponse: 'x' }))),
    ],
  ])('find a first response where the description %s', (_, facts) => {
    expect(
      checksOf(healthy(facts)).find(({ check }) => check === 'first-responses'),
    ).toMatchObject({ outcome: 'passed' });
  });

  it('tell the first five facts and how many there are', () => {
    const alerts = Array.from({ length: 7 }, (_, index) => alert(`A${index}`));
    expect(
      checksOf(healthy(rules(...alerts))).find(
        ({ check }) => check === 'first-responses',
      ),
    ).toMatchObject({ failure: { count: 7, facts: { length: 5 } } });
  });
});

describe('the score', () => {
  it('weighs what leaves somebody alone at night most', () => {
    const alone = scoreOf(checksOf(healthy({ rotation: { state: 'none' } })));
    const untold = scoreOf(checksOf(healthy({ tier: undefined })));
    expect(alone).toBe(71);
    expect(untold).toBe(96);
  });

  it('counts nothing that is not applicable', () => {
    const checks = checksOf(
      healthy({ ...rules(), postmortems: { owed: 0, unpublished: [] } }),
    );
    expect(scoreOf(checks)).toBe(100);
  });
});

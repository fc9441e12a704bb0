import { CoverageCheck } from 'backstage-plugin-runbook-common';
import {
  alert,
  documentOf,
  documents,
  healthy,
  rules,
  said,
  stateOf,
  written,
} from '../__testUtils__/facts';
import { ServiceFacts } from '../facts';
import { CHECK_ONCE_READ, checksOf } from './checksOf';
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

  it('say nothing of documents that are not read yet, but that there is one', () => {
    const { definitions } = healthy();
    const unread = (found: typeof definitions.runbook.documents) =>
      checksOf(
        healthy({
          definitions: {
            runbook: { status: { state: 'pending' }, documents: found },
            // Its description may stand in what is not read yet.
            alerts: [
              alert('Down', { link: { state: 'dangling', wanted: 'x' } }),
            ],
          },
        }),
      );
    const known = [
      'owner',
      'tier',
      'rotation-gaps',
      'participants',
      'postmortems',
    ];
    const passed = (checks: ReturnType<typeof checksOf>) =>
      checks.flatMap(({ check, outcome }) =>
        outcome === 'passed' ? check : [],
      );
    const none = unread([]);
    expect(none.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(passed(none)).toEqual(known);
    // Written in the portal, and without a date of review or a guide.
    const portal = unread([documentOf('# Roll back')]);
    expect(portal.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    expect(passed(portal).sort()).toEqual([...known, 'runbook'].sort());
  });

  it.each(['imported', 'missing', 'failed'] as const)(
    'tell that documents were looked for: %s',
    state => {
      expect(
        checksOf(healthy(stateOf({ state }))).find(
          ({ check }) => check === CHECK_ONCE_READ,
        )?.outcome,
      ).not.toBe('not-applicable');
    },
  );

  it('take a procedure of the portal for reviewed until its review is due', () => {
    const document = documentOf('# Roll back', {
      path: 'Roll back',
      written: { ...written, reviewDue: '2026-03-03' },
    });
    expect(checksOf(healthy(documents(document)))).toContainEqual({
      check: 'reviewed',
      outcome: 'passed',
    });
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

import { alertStates } from './alertStates';
import { AlertLink } from './alert';

const rule = (link?: AlertLink) => ({
  group: 'a',
  expression: 'up == 0',
  labels: {},
  dashboards: [],
  path: 'rules.yaml',
  line: 1,
  link,
});
const documentation = {
  documentId: 'd',
  fragment: 'down',
  path: 'runbook.md',
  line: 1,
  procedures: [],
};
const place = { entityRef: 'component:default/parcel-api' };

describe('alertStates', () => {
  it.each([
    ['both sides', { rule: rule(), documentation }, ['documented']],
    ['a rule alone', { rule: rule() }, ['undocumented']],
    [
      'a rule that leads to a place',
      { rule: rule({ state: 'exact', place: { ...place, fragment: 'x' } }) },
      ['documented'],
    ],
    [
      'a rule that leads to a runbook as a whole',
      { rule: rule({ state: 'exact', place }) },
      ['undocumented'],
    ],
    [
      'a link that dangles',
      { rule: rule({ state: 'dangling', wanted: 'x' }), documentation },
      ['documented', 'danglingLink'],
    ],
    [
      'a link that is near',
      { rule: rule({ state: 'near', wanted: 'x', suggestion: place }) },
      ['undocumented', 'danglingLink'],
    ],
    ['a runbook alone', { documentation }, ['documented', 'ruleMissing']],
  ])('says of %s', (_, alert, states) => {
    expect(alertStates(alert, true)).toEqual(states);
  });

  it('says nothing of missing rules where none are known', () => {
    expect(alertStates({ documentation }, false)).toEqual(['documented']);
  });
});

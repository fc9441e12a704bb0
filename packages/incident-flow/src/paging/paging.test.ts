import { MINUTE, NIGHT, sev4, Story } from '../__testUtils__/incidents';
import { isPaging, PagingPlan, pagingStep } from './pagingSteps';
import { resolvePage } from './resolveStep';

const plan: PagingPlan = {
  layers: ['primary', 'secondary', 'backup'],
  group: 'shipping',
};

function told(number: number, of: PagingPlan = plan) {
  const step = pagingStep(new Story().incident, of, number);
  return (
    step &&
    `${(step.due - NIGHT) / MINUTE} ${
      step.target.kind === 'layer' ? step.target.layer : step.target.group
    }`
  );
}

describe('steps of paging', () => {
  it('climb a layer each time the time to acknowledge has passed, to the group, and begin again', () => {
    expect([0, 1, 2, 3, 4, 5, 103].map(number => told(number))).toEqual([
      '0 primary',
      '5 secondary',
      '10 backup',
      '15 shipping',
      '20 primary',
      '25 secondary',
      '515 shipping',
    ]);
  });

  it('go round among the layers where there is no group, and to the group where there is no rotation', () => {
    expect(told(3, { layers: plan.layers })).toBe('15 primary');
    expect(told(2, { layers: [], group: 'shipping' })).toBe('10 shipping');
    expect(told(0, { layers: [] })).toBeUndefined();
  });

  it('there are none where the severity pages nobody', () => {
    expect(pagingStep(new Story({ policy: sev4 }).incident, plan, 0)).toBe(
      undefined,
    );
    expect(isPaging(new Story({ policy: sev4 }).incident)).toBe(false);
  });

  it('end when somebody takes it on, and do not come back with a reopening', () => {
    const story = new Story();
    expect(isPaging(story.incident)).toBe(true);
    story.at(3, { kind: 'acknowledge' });
    expect(isPaging(story.incident)).toBe(false);
    story
      .at(9, { kind: 'resolve' })
      .at(20, { kind: 'reopen', reason: 'again' });
    expect(isPaging(story.incident)).toBe(false);
  });
});

describe('whom a page reaches', () => {
  const primary = { kind: 'layer', layer: 'primary' } as const;

  it('those on call in its layer', () => {
    expect(resolvePage(primary, plan, () => ['ines', 'ravi'])).toEqual({
      target: primary,
      recipients: ['ines', 'ravi'],
      skipped: [],
    });
  });

  it('the next layer in which somebody is, and it says which it passed over', () => {
    const people: Record<string, string[]> = { backup: ['mai'] };
    expect(resolvePage(primary, plan, layer => people[layer] ?? [])).toEqual({
      target: { kind: 'layer', layer: 'backup' },
      recipients: ['mai'],
      skipped: ['primary', 'secondary'],
    });
  });

  it('the group where nobody is on call at all', () => {
    expect(
      resolvePage({ kind: 'layer', layer: 'secondary' }, plan, () => []),
    ).toEqual({
      target: { kind: 'group', group: 'shipping' },
      recipients: ['shipping'],
      skipped: ['secondary', 'backup'],
    });
  });

  it('nobody where there is no group either', () => {
    expect(resolvePage(primary, { layers: ['primary'] }, () => [])).toBe(
      undefined,
    );
  });
});

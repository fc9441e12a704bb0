import { MINUTE, NIGHT, Story } from '../__testUtils__/incidents';
import { IncidentState, Transition } from '../model';
import { decide } from './decide';

const moves: Record<string, Transition> = {
  acknowledge: { kind: 'acknowledge' },
  mitigate: { kind: 'mitigate' },
  resolve: { kind: 'resolve' },
  reopen: { kind: 'reopen', reason: 'It came back' },
  cancel: { kind: 'cancel', reason: 'A test alert' },
  merge: { kind: 'merge', into: 'inc-2' },
};

const ways: Record<IncidentState, Array<keyof typeof moves>> = {
  declared: [],
  acknowledged: ['acknowledge'],
  mitigated: ['acknowledge', 'mitigate'],
  resolved: ['acknowledge', 'mitigate', 'resolve'],
  cancelled: ['cancel'],
  merged: ['merge'],
};

function storyIn(state: string): Story {
  const story = new Story();
  for (const [way, steps] of Object.entries(ways)) {
    if (way === state) {
      steps.forEach(step => story.at(1, moves[step]!));
    }
  }
  return story;
}

// Where each transition leads from each state; `same` gives no event.
it.each`
  from              | acknowledge       | mitigate       | resolve       | reopen            | cancel         | merge
  ${'declared'}     | ${'acknowledged'} | ${'mitigated'} | ${'resolved'} | ${'same'}         | ${'cancelled'} | ${'merged'}
  ${'acknowledged'} | ${'same'}         | ${'mitigated'} | ${'resolved'} | ${'same'}         | ${'cancelled'} | ${'merged'}
  ${'mitigated'}    | ${'same'}         | ${'same'}      | ${'resolved'} | ${'acknowledged'} | ${'cancelled'} | ${'merged'}
  ${'resolved'}     | ${'same'}         | ${'refused'}   | ${'same'}     | ${'acknowledged'} | ${'refused'}   | ${'refused'}
  ${'cancelled'}    | ${'refused'}      | ${'refused'}   | ${'refused'}  | ${'acknowledged'} | ${'same'}      | ${'refused'}
  ${'merged'}       | ${'refused'}      | ${'refused'}   | ${'refused'}  | ${'refused'}      | ${'refused'}   | ${'same'}
`('from $from', ({ from, ...expected }) => {
  expect(outcomesFrom(from)).toEqual(expected);
});

/** What each transition does nine minutes after the declaration. */
function outcomesFrom(state: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(moves).map(([name, move]) => {
      const story = storyIn(state);
      const { events, refused } = decide(story.incident, move, {
        now: NIGHT + 9 * MINUTE,
        by: 'ravi',
      });
      if (refused) {
        return [name, refused.reason === 'state' ? 'refused' : refused.reason];
      }
      return [
        name,
        events.length === 0 ? 'same' : story.at(9, move, 'ravi').incident.state,
      ];
    }),
  );
}

it('whoever resolves what nobody acknowledged has acknowledged and mitigated it', () => {
  const { incident, events } = new Story().at(7, moves.resolve!, 'ravi');
  expect(events.map(({ kind }) => kind)).toEqual([
    'declared',
    'acknowledged',
    'mitigated',
    'resolved',
  ]);
  expect(incident).toMatchObject({
    acknowledgedBy: 'ravi',
    acknowledgedAt: NIGHT + 7 * MINUTE,
    mitigatedAt: NIGHT + 7 * MINUTE,
    resolvedAt: NIGHT + 7 * MINUTE,
  });
});

it('a transition can be told later, but not out of order', () => {
  const story = new Story().at(2, moves.acknowledge!);
  const tell = (told: number) =>
    decide(story.incident, moves.mitigate!, {
      now: NIGHT + 20 * MINUTE,
      by: 'ines',
      at: NIGHT + told * MINUTE,
    });
  expect(tell(12).events).toEqual([
    { kind: 'mitigated', at: NIGHT + 12 * MINUTE, by: 'ines' },
  ]);
  expect(tell(1).refused?.reason).toBe('time');
  expect(tell(22).refused?.reason).toBe('time');
});

it('a clock that is behind does not put transitions out of order', () => {
  const story = new Story().at(10, moves.acknowledge!).at(9, moves.mitigate!);
  expect(story.incident.mitigatedAt).toBe(NIGHT + 10 * MINUTE);
});

it('an incident that is reopened has its first acknowledgement, and is not mitigated', () => {
  const { incident } = new Story()
    .at(2, moves.acknowledge!)
    .at(10, moves.resolve!)
    .at(30, moves.reopen!, 'ravi');
  expect(incident).toMatchObject({
    state: 'acknowledged',
    acknowledgedAt: NIGHT + 2 * MINUTE,
    reopenedAt: NIGHT + 30 * MINUTE,
  });
  expect(incident).not.toHaveProperty('mitigatedAt');
  expect(incident).not.toHaveProperty('resolvedAt');
});

it('is not merged into itself', () => {
  const { refused } = decide(
    new Story().incident,
    { kind: 'merge', into: 'inc-1' },
    { now: NIGHT, by: 'ines' },
  );
  expect(refused?.reason).toBe('required');
});

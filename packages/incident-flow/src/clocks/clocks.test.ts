import { MINUTE, NIGHT, sev4, Story } from '../__testUtils__/incidents';
import { clocks } from './clocks';
import { responseTimes, summariseResponses } from './responseTimes';

const calendar = { timeZone: 'UTC', weekend: [0, 6], holidays: [] };

/** What runs, with the minutes after the declaration at which it is due. */
function running(story: Story, postmortemPublished = false) {
  return clocks(story.incident, { calendar, postmortemPublished }).map(
    ({ kind, due }) => `${kind} ${(due - NIGHT) / MINUTE}`,
  );
}

const update = {
  kind: 'update-status',
  impact: 'No labels',
  known: 'Database full',
  next: 'Free space',
} as const;

describe('clocks', () => {
  it('of a new incident: acknowledge, update, hand over', () => {
    expect(running(new Story())).toEqual([
      'acknowledge 5',
      'update 10',
      'hand-over 30',
    ]);
  });

  it('acknowledging stops its own', () => {
    expect(running(new Story().at(3, { kind: 'acknowledge' }))).toEqual([
      'update 10',
      'hand-over 30',
    ]);
  });

  it('an update begins the time to the next, or says when that is', () => {
    const story = new Story().at(3, { kind: 'acknowledge' }).at(8, update);
    expect(running(story)).toEqual(['update 18', 'hand-over 30']);
    story.at(12, { ...update, nextUpdateAt: NIGHT + 45 * MINUTE });
    expect(running(story)).toEqual(['hand-over 30', 'update 45']);
  });

  it('a new commander has the whole time, and none runs once it is mitigated', () => {
    const story = new Story()
      .at(3, { kind: 'acknowledge' })
      .at(28, { kind: 'take-role', role: 'commander' }, 'ravi');
    expect(running(story)).toEqual(['update 10', 'hand-over 58']);
    story.at(40, { kind: 'mitigate' });
    expect(running(story)).toEqual(['update 10']);
  });

  it('after the end only the postmortem is due, until it is published', () => {
    const story = new Story().at(50, { kind: 'resolve' });
    const [clock] = clocks(story.incident, { calendar });
    expect(new Date(clock?.due ?? 0)).toEqual(new Date('2026-03-10T00:00Z'));
    expect(running(story, true)).toEqual([]);
  });

  it('a reopening starts the time to the next update anew', () => {
    const story = new Story()
      .at(8, update)
      .at(20, { kind: 'resolve' })
      .at(60, { kind: 'reopen', reason: 'again' });
    expect(running(story)).toEqual(['hand-over 30', 'update 70']);
  });

  it('none runs where the severity asks for nothing, in a drill that ended, or in what was cancelled', () => {
    expect(running(new Story({ policy: sev4 }))).toEqual([]);
    expect(
      running(new Story({ drill: true }).at(9, { kind: 'resolve' })),
    ).toEqual([]);
    expect(
      running(new Story().at(1, { kind: 'cancel', reason: 'no' })),
    ).toEqual([]);
  });
});

describe('response times', () => {
  it('count from the declaration', () => {
    const { incident } = new Story()
      .at(4, { kind: 'acknowledge' })
      .at(20, { kind: 'mitigate' })
      .at(60, { kind: 'resolve' });
    expect(responseTimes(incident)).toEqual({
      acknowledge: 4 * MINUTE,
      mitigate: 20 * MINUTE,
      resolve: 60 * MINUTE,
    });
  });

  it('are summed up as medians, without drills and errors', () => {
    const of = (minutes: number, drill = false) =>
      new Story({ drill }).at(minutes, { kind: 'resolve' }).incident;
    const cancelled = new Story().at(1, {
      kind: 'cancel',
      reason: 'no',
    }).incident;
    const open = new Story().at(2, { kind: 'acknowledge' }).incident;
    expect(
      summariseResponses([
        of(10),
        of(20),
        of(9000),
        of(1, true),
        cancelled,
        open,
      ]),
    ).toEqual({
      incidents: 4,
      median: {
        acknowledge: 15 * MINUTE,
        mitigate: 20 * MINUTE,
        resolve: 20 * MINUTE,
      },
    });
    expect(summariseResponses([])).toEqual({ incidents: 0, median: {} });
  });
});

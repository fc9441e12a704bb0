import { MINUTE, NIGHT, sev4, Story } from '../__testUtils__/incidents';
import { Command } from '../model';
import { decide } from './decide';
import { evolve } from './evolve';

function refusalOf(story: Story, command: Command) {
  return decide(story.incident, command, { now: NIGHT, by: 'ines' }).refused
    ?.reason;
}

const skip: Command = {
  kind: 'skip-step',
  step: 'two',
  reason: 'No customers',
};

describe('checklist', () => {
  it('keeps who did a step and when, and why one was left out', () => {
    const { incident } = new Story()
      .at(3, { kind: 'tick-step', step: 'one' }, 'ravi')
      .at(4, skip);
    expect(incident.checklist.map(({ done }) => done)).toEqual([
      { kind: 'ticked', by: 'ravi', at: NIGHT + 3 * MINUTE },
      {
        kind: 'skipped',
        by: 'ines',
        at: NIGHT + 4 * MINUTE,
        reason: 'No customers',
      },
    ]);
  });

  it('opens a step again, and knows only its own', () => {
    const story = new Story().at(3, { kind: 'tick-step', step: 'one' });
    expect(refusalOf(story, { ...skip, step: 'one' })).toBe('state');
    expect(refusalOf(story, { kind: 'tick-step', step: 'three' })).toBe(
      'unknown',
    );
    story.at(5, { kind: 'untick-step', step: 'one' });
    expect(story.incident.checklist[0]).not.toHaveProperty('done');
  });

  it('a step that was skipped can be done after all', () => {
    const story = new Story()
      .at(1, skip)
      .at(9, { kind: 'tick-step', step: 'two' });
    expect(story.incident.checklist[1]?.done?.kind).toBe('ticked');
  });
});

describe('alerts', () => {
  const attach: Command = {
    kind: 'attach-alert',
    alert: 'a1',
    name: 'LabelErrors',
    startedAt: NIGHT - MINUTE,
  };

  it('attach once and end once', () => {
    const story = new Story()
      .at(1, attach)
      .at(2, attach)
      .at(8, { kind: 'end-alert', alert: 'a1' })
      .at(9, { kind: 'end-alert', alert: 'a1' });
    expect(story.incident.alerts).toEqual([
      {
        id: 'a1',
        name: 'LabelErrors',
        startedAt: NIGHT - MINUTE,
        endedAt: NIGHT + 8 * MINUTE,
      },
    ]);
  });

  it('end after the incident too, but no longer begin', () => {
    const story = new Story().at(1, attach).at(5, { kind: 'resolve' });
    story.at(8, { kind: 'end-alert', alert: 'a1' });
    expect(story.incident.alerts[0]?.endedAt).toBe(NIGHT + 8 * MINUTE);
    expect(refusalOf(story, { ...attach, alert: 'a2' })).toBe('state');
  });

  it('an end that is told of what was detached is nothing', () => {
    const story = new Story()
      .at(1, attach)
      .at(2, { kind: 'detach-alert', alert: 'a1' })
      .at(3, { kind: 'end-alert', alert: 'a1' });
    expect(story.incident.alerts).toEqual([]);
  });
});

describe('procedure runs', () => {
  const start: Command = {
    kind: 'start-run',
    run: 'r1',
    title: 'Roll back',
    procedure: 'component:default/label-api#roll-back',
    steps: 2,
    values: { version: '1.4.2' },
  };
  const mark = (step: number, ticked: boolean, note?: string): Command => ({
    kind: 'mark-run-step',
    run: 'r1',
    step,
    ticked,
    ...(note !== undefined && { note }),
  });

  it('keep what was done, with which values, and what was noted', () => {
    const story = new Story()
      .at(1, start)
      .at(2, mark(1, true))
      .at(2, mark(0, true))
      .at(3, mark(1, false, 'Still failing'))
      .at(4, {
        kind: 'end-run',
        run: 'r1',
        outcome: 'did-not-work',
        note: 'Errors went on',
      });
    expect(story.incident.runs).toEqual([
      {
        id: 'r1',
        title: 'Roll back',
        procedure: 'component:default/label-api#roll-back',
        steps: 2,
        values: { version: '1.4.2' },
        by: 'ines',
        startedAt: NIGHT + MINUTE,
        ticked: [0],
        notes: [
          {
            step: 1,
            text: 'Still failing',
            by: 'ines',
            at: NIGHT + 3 * MINUTE,
          },
          { text: 'Errors went on', by: 'ines', at: NIGHT + 4 * MINUTE },
        ],
        outcome: { kind: 'did-not-work', at: NIGHT + 4 * MINUTE },
      },
    ]);
    expect(refusalOf(story, mark(2, true))).toBe('state');
  });

  it('end after the incident, but do not begin after it', () => {
    const story = new Story().at(1, start).at(2, { kind: 'resolve' });
    story.at(3, { kind: 'end-run', run: 'r1', outcome: 'worked' });
    expect(story.incident.runs[0]?.outcome?.kind).toBe('worked');
    expect(refusalOf(story, { ...start, run: 'r2' })).toBe('state');
  });
});

describe('the rest', () => {
  it('a severity that is set brings what it asks for', () => {
    const story = new Story().at(1, { kind: 'set-severity', policy: sev4 });
    expect(story.incident.policy).toBe(sev4);
  });

  it('concerns at least one service', () => {
    const story = new Story();
    const service = 'component:default/label-api';
    expect(refusalOf(story, { kind: 'remove-service', service })).toBe(
      'required',
    );
    story
      .at(1, { kind: 'add-service', service: 'component:default/billing' })
      .at(2, { kind: 'remove-service', service });
    expect(story.incident.services).toEqual(['component:default/billing']);
  });

  it('a note is taken in any state, with the time when it happened', () => {
    const story = new Story()
      .at(1, { kind: 'cancel', reason: 'No' })
      .at(90, { kind: 'note', text: 'It was the test' }, 'ravi', 1);
    expect(story.events[story.events.length - 1]).toEqual({
      kind: 'noted',
      at: NIGHT + MINUTE,
      by: 'ravi',
      text: 'It was the test',
    });
  });

  it('the next update is to come after this one', () => {
    expect(
      refusalOf(new Story(), {
        kind: 'update-status',
        impact: 'No labels',
        known: 'Database full',
        next: 'Free space',
        nextUpdateAt: NIGHT,
      }),
    ).toBe('time');
  });

  it('an incident begins with its declaration, once', () => {
    const { incident, events } = new Story();
    expect(() => evolve(incident, events[0]!)).toThrow('declared twice');
    expect(() =>
      evolve(undefined, { kind: 'mitigated', at: NIGHT, by: 'ines' }),
    ).toThrow('does not begin');
  });
});

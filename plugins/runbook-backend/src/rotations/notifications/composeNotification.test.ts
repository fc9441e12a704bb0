import { composeNotification } from './composeNotification';
import { Notice } from './Notice';

const base = {
  to: 'user:default/ada',
  rotation: { id: 'shipping', title: 'Shipping' },
  timeZone: 'Europe/Lisbon',
};
const time = {
  start: Date.parse('2026-11-23T09:00:00Z'),
  end: Date.parse('2026-11-23T17:00:00Z'),
};
const override: Extract<Notice, { kind: 'override' }> = {
  kind: 'override',
  ...base,
  layer: 'primary',
  puts: 'off',
  because: 'laid',
  ...time,
  more: 0,
  others: ['user:default/linus'],
  by: 'user:default/grace',
};

const NAMES: Record<string, string> = {
  'user:default/ada': 'Ada',
  'user:default/linus': 'Linus',
  'user:default/grace': 'Grace',
};

const compose = (notice: Notice) =>
  composeNotification(notice, ref => NAMES[ref] ?? ref);

describe('composeNotification', () => {
  it.each<[Notice, string, string | undefined]>([
    [
      { kind: 'shift-start', ...base, ...time, layer: 'primary', lead: '24h' },
      'You are on call for Shipping (primary) from Mon 23 Nov 09:00 (Europe/Lisbon)',
      undefined,
    ],
    [
      { kind: 'gap', ...base, ...time, layer: 'primary' },
      'Nobody is on call for Shipping (primary) from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      undefined,
    ],
    [
      { kind: 'gap', ...base, start: time.start },
      'Nobody is on call for Shipping from Mon 23 Nov 09:00 (Europe/Lisbon) on',
      undefined,
    ],
    [
      { ...override, note: 'Ada is ill.' },
      'Linus is on call instead of you for Shipping (primary) from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      'Grace laid an override. Ada is ill.',
    ],
    [
      { ...override, others: [], because: 'taken-back', more: 1 },
      'You are not on call any more, and nobody else is, for Shipping (primary) from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      'And 1 more time. Grace took an override back.',
    ],
    [
      { ...override, puts: 'on', more: 2 },
      'You are on call for Shipping (primary) from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      'And 2 more times. Together with Linus. Grace laid an override.',
    ],
    [
      {
        kind: 'swap-asked',
        ...base,
        ...time,
        asker: 'user:default/linus',
        inReturn: {
          start: Date.parse('2026-12-01T09:00:00Z'),
          end: Date.parse('2026-12-01T17:00:00Z'),
        },
        note: 'A wedding.',
      },
      'Linus asks to be covered for Shipping from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      'In return Linus takes Tue 1 Dec 09:00 to Tue 1 Dec 17:00 (Europe/Lisbon). A wedding.',
    ],
    [
      { kind: 'swap-taken', ...base, ...time, by: 'user:default/linus' },
      'Linus takes your time on call for Shipping from Mon 23 Nov 09:00 to Mon 23 Nov 17:00 (Europe/Lisbon)',
      undefined,
    ],
  ])('%j', (notice, title, description) => {
    expect(compose(notice)).toMatchObject({
      title,
      link: '/runbook/rotations/shipping',
      ...(description !== undefined && { description }),
    });
  });

  it('tells the wall-clock time of the zone on either side of a clock change', () => {
    const start = (instant: string) =>
      compose({
        kind: 'shift-start',
        ...base,
        timeZone: 'America/St_Johns',
        start: Date.parse(instant),
        layer: 'primary',
        lead: '24h',
      }).title;
    expect(start('2026-11-01T04:00:00Z')).toContain('Sun 1 Nov 01:30');
    expect(start('2026-11-01T05:00:00Z')).toContain('Sun 1 Nov 01:30');
    expect(start('2026-11-02T03:30:00Z')).toContain('Mon 2 Nov 00:00');
  });

  it('raises its voice a quarter of an hour before a shift only', () => {
    const start = {
      kind: 'shift-start',
      ...base,
      ...time,
      layer: 'p',
    } as const;
    expect(compose({ ...start, lead: '24h' }).severity).toBe('normal');
    expect(compose({ ...start, lead: '15min' }).severity).toBe('high');
  });

  it('fits the column of titles', () => {
    const title = 'Long '.repeat(24).trim();
    const { title: text } = compose({
      ...override,
      rotation: { id: 'long', title },
      layer: 'a layer with a name as long as they may be, sixty letters',
    });
    expect(text.length).toBeLessThanOrEqual(255);
  });
});

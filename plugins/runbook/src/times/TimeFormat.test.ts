import { TimeFormat } from './TimeFormat';

const at = (iso: string) => Date.parse(iso);
const now = at('2026-03-10T12:00:00Z');
const berlin = new TimeFormat('Europe/Berlin', now, 'en-GB');

// ICU puts narrow and thin spaces where a test would rather read plain ones.
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

describe('TimeFormat', () => {
  it('shows the clock of its zone on both sides of a clock change', () => {
    expect(berlin.dayTime(at('2026-03-28T08:00:00Z'))).toBe(
      'Sat 28 Mar, 09:00',
    );
    expect(berlin.dayTime(at('2026-03-30T07:00:00Z'))).toBe(
      'Mon 30 Mar, 09:00',
    );
  });

  it.each([
    ['2026-12-31T12:00:00Z', 'Thu 31 Dec, 13:00'],
    ['2027-01-01T12:00:00Z', 'Fri, 1 Jan 2027, 13:00'],
    ['2025-12-31T12:00:00Z', 'Wed, 31 Dec 2025, 13:00'],
  ])('tells the year of %s where it is not this one', (iso, text) => {
    expect(berlin.dayTime(at(iso))).toBe(text);
  });

  it('tells once what both ends of a range share', () => {
    const text = plain(
      berlin.range({
        start: at('2026-03-02T08:00:00Z'),
        end: at('2026-03-02T16:00:00Z'),
      }),
    );
    expect(text).toMatch(/^Mon 2 Mar, 09:00\s*–\s*17:00$/);
  });

  it('tells the year of a range that reaches into the next one', () => {
    expect(
      berlin.range({
        start: at('2026-12-31T08:00:00Z'),
        end: at('2027-01-01T16:00:00Z'),
      }),
    ).toMatch(/2026.*2027/);
  });
});

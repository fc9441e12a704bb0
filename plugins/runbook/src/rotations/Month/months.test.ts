import { daysOfMonth, monthAt, monthRange, monthsLater } from './months';

const HOUR = 3_600_000;

describe('months', () => {
  it.each([
    ['2026-03', 1, '2026-04'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', -15, '2024-12'],
  ])('%s and %i more is %s', (month, count, expected) => {
    expect(monthsLater(month, count)).toBe(expected);
  });

  it('is told by the clock of the zone', () => {
    const at = Date.parse('2026-03-31T22:30:00Z');
    expect(monthAt('Europe/Berlin', at)).toBe('2026-04');
    expect(monthAt('Europe/Lisbon', at)).toBe('2026-03');
  });

  it('begins and ends at midnight of the zone, whatever the season', () => {
    expect(monthRange('Europe/Berlin', '2026-03')).toEqual({
      start: Date.parse('2026-02-28T23:00:00Z'),
      end: Date.parse('2026-03-31T22:00:00Z'),
    });
  });

  it('has a day of 23 hours where the clock goes forward', () => {
    const days = daysOfMonth('Europe/Berlin', '2026-03');
    expect(days).toHaveLength(31);
    expect((days[28]!.end - days[28]!.start) / HOUR).toBe(23);
    expect(days[28]!.weekend).toBe(true);
  });

  it('leaves out the day that Apia skipped', () => {
    const days = daysOfMonth('Pacific/Apia', '2011-12');
    expect(days).toHaveLength(30);
    expect(days.every(({ start, end }) => end - start === 24 * HOUR)).toBe(
      true,
    );
  });
});

import { addDuration, readDate, readInterval } from './calendar';

describe('a date', () => {
  it.each([
    ['2025-10-14', '2025-10-14'],
    ['14 Oct 2025', '2025-10-14'],
    ['14th of October 2025', '2025-10-14'],
    ['October 14, 2025', '2025-10-14'],
    ['2025/3/4', '2025-03-04'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['03/04/2025', undefined],
    ['2025-02-30', undefined],
    ['December 2025', undefined],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
});

describe('an interval', () => {
  it.each([
    ['3 months', 'P3M'],
    ['every 6 months', 'P6M'],
    ['quarterly', 'P3M'],
    ['a year', 'P1Y'],
    ['2 weeks', 'P2W'],
    ['P6M', 'P6M'],
    ['sometimes', undefined],
  ])('%s is %s', (text, interval) => {
    expect(readInterval(text)).toBe(interval);
  });
});

describe('a date and an interval', () => {
  it.each([
    ['2025-10-14', 'P3M', '2026-01-14'],
    ['2025-08-31', 'P6M', '2026-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2025-12-30', 'P1W', '2026-01-06'],
  ])('%s and %s make %s', (date, interval, due) => {
    expect(addDuration(date, interval)).toBe(due);
  });
});

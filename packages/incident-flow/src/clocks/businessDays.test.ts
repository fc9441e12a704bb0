import { BusinessCalendar } from '../model';
import { addBusinessDays } from './businessDays';

const lisbon: BusinessCalendar = {
  timeZone: 'Europe/Lisbon',
  weekend: [0, 6],
  holidays: [],
};

// Due when the last of the business days ends, in the calendar's zone.
it.each`
  what                                           | from                   | days | calendar                                              | due
  ${'a Monday, five days'}                       | ${'2026-03-02T03:00Z'} | ${5} | ${lisbon}                                             | ${'2026-03-10T00:00Z'}
  ${'a Friday evening'}                          | ${'2026-03-06T21:00Z'} | ${1} | ${lisbon}                                             | ${'2026-03-10T00:00Z'}
  ${'a Saturday'}                                | ${'2026-03-07T12:00Z'} | ${1} | ${lisbon}                                             | ${'2026-03-10T00:00Z'}
  ${'a holiday in between'}                      | ${'2026-04-02T12:00Z'} | ${1} | ${{ ...lisbon, holidays: ['2026-04-03'] }}            | ${'2026-04-06T23:00Z'}
  ${'over the clock change in spring'}           | ${'2026-03-27T12:00Z'} | ${1} | ${lisbon}                                             | ${'2026-03-30T23:00Z'}
  ${'late on Sunday in UTC is Monday in Sydney'} | ${'2026-03-01T20:00Z'} | ${1} | ${{ ...lisbon, timeZone: 'Australia/Sydney' }}        | ${'2026-03-03T13:00Z'}
  ${'a weekend of Friday and Saturday'}          | ${'2026-03-05T12:00Z'} | ${1} | ${{ timeZone: 'UTC', weekend: [5, 6], holidays: [] }} | ${'2026-03-09T00:00Z'}
  ${'no days: the end of the same day'}          | ${'2026-03-02T03:00Z'} | ${0} | ${lisbon}                                             | ${'2026-03-03T00:00Z'}
`('$what', ({ from, days, calendar, due }) => {
  expect(new Date(addBusinessDays(Date.parse(from), days, calendar))).toEqual(
    new Date(due),
  );
});

it('a calendar without business days is told', () => {
  expect(() =>
    addBusinessDays(0, 1, { ...lisbon, weekend: [0, 1, 2, 3, 4, 5, 6] }),
  ).toThrow('no business days');
});

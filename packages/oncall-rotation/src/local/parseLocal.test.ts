import fc from 'fast-check';
import { formatLocal, parseLocalDateTime, parseLocalTime } from './parseLocal';

it('a local time reads back as it was written', () => {
  const minutes = fc.integer({
    min: Date.UTC(1000, 0) / 60_000,
    max: Date.UTC(9999, 11) / 60_000,
  });
  fc.assert(
    fc.property(minutes, minute => {
      expect(parseLocalDateTime(formatLocal(minute * 60_000))).toBe(
        minute * 60_000,
      );
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '2024-02-30T09:00',
  '2023-02-29T09:00',
  '2100-02-29T09:00',
  '2024-04-31T09:00',
  '2024-00-10T09:00',
  '2024-13-10T09:00',
  '2024-01-00T09:00',
  '2024-01-32T09:00',
  '0999-01-01T09:00',
  '2024-01-01T24:00',
  '2024-01-01T09:60',
  '2024-01-01T09:00Z',
  '2024-01-01T09:00:00',
  '2024-01-01 09:00',
  '2024/01/01T09:00',
  '2024-01-01T0900',
  '2024-1-01T09:000',
  '+024-01-01T09:00',
  '٢٠٢٤-01-01T09:00',
  '',
])('%s is no local time', text => {
  expect(parseLocalDateTime(text)).toBeUndefined();
});

it.each(['2024-02-29T23:59', '2000-02-29T00:00'])('%s is one', text => {
  expect(parseLocalDateTime(text)).toBe(Date.parse(`${text}Z`));
});

it.each`
  text        | minutes
  ${'00:00'}  | ${0}
  ${'23:59'}  | ${1439}
  ${'24:00'}  | ${undefined}
  ${'9:00'}   | ${undefined}
  ${'09:00 '} | ${undefined}
  ${'09.00'}  | ${undefined}
  ${'ab:cd'}  | ${undefined}
`('the time of day $text is minute $minutes', ({ text, minutes }) => {
  expect(parseLocalTime(text)).toBe(minutes && minutes * 60_000);
});

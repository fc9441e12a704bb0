const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const DAY_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}|\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b`,
  'gi',
);

/**
 * The date on which a period of a table starts, `YYYY-MM-DD`; only where it can
 * be read in one way: `2026-11-16`, `16 Nov – 22 Nov 2026`. Not `16/11`, which
 * is another day elsewhere, and not a date without a year.
 */
export function firstDateIn(period: string): string | undefined {
  const iso = /\b(\d{4}-\d\d-\d\d)\b/.exec(period)?.[1];
  if (iso !== undefined) {
    return dateOf(...parts(iso));
  }
  const years = [...period.matchAll(/\b(20\d\d)\b/g)].map(([year]) =>
    Number(year),
  );
  const dates = [...period.matchAll(DAY_MONTH)].map(
    ([, day, month, otherMonth, otherDay]) => ({
      day: Number(day ?? otherDay),
      month: monthOf(month ?? otherMonth ?? ''),
    }),
  );
  const [year] = years;
  const [first, last = first] = dates;
  if (year === undefined || !first || !last) {
    return undefined;
  }
  // "28 Dec – 3 Jan 2027" starts in the year before the one that it tells.
  const isYearOfEnd = years.length === 1 && first.month > last.month;
  return dateOf(isYearOfEnd ? year - 1 : year, first.month, first.day);
}

function parts(iso: string): [number, number, number] {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  return [year, month, day];
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLocaleLowerCase('en-US')) + 1;
}

/** The date, if there is such a one: not 31 November. */
function dateOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.toISOString().slice(0, 10)
    : undefined;
}

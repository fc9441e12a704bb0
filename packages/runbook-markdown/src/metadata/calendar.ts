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

function isoDate(year: number, month: number, day: number): string | undefined {
  const isDate =
    year >= 1970 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month);
  const pad = (value: number) => String(value).padStart(2, '0');
  return isDate ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return isLeap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Reads the first full date of a text as `YYYY-MM-DD`. A date of two readings, such as 03/04/2025, is none. */
export function readDate(text: string): string | undefined {
  const iso = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text);
  if (iso) {
    return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b/.exec(
      text,
    );
  if (dayFirst) {
    return isoDate(
      Number(dayFirst[3]),
      monthNumber(dayFirst[2] ?? ''),
      Number(dayFirst[1]),
    );
  }
  const monthFirst =
    /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (monthFirst) {
    return isoDate(
      Number(monthFirst[3]),
      monthNumber(monthFirst[1] ?? ''),
      Number(monthFirst[2]),
    );
  }
  const numbers = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text);
  if (numbers) {
    const [first, second, year] = [
      Number(numbers[1]),
      Number(numbers[2]),
      Number(numbers[3]),
    ];
    if (first > 12) {
      return isoDate(year, second, first);
    }
    return second > 12 ? isoDate(year, first, second) : undefined;
  }
  return undefined;
}

/** Reads an interval as an ISO 8601 duration: `3 months`, `quarterly`, `P6M`. */
export function readInterval(text: string): string | undefined {
  const iso = /\bP(\d{1,3})([DWMY])\b/.exec(text);
  if (iso) {
    return iso[0];
  }
  const counted =
    /\b(\d{1,3}|one|two|three|six|twelve|a|an)\s*-?\s*(day|week|month|quarter|year)s?\b/i.exec(
      text,
    );
  if (counted) {
    const words: Record<string, number> = {
      one: 1,
      two: 2,
      three: 3,
      six: 6,
      twelve: 12,
      a: 1,
      an: 1,
    };
    const count = words[(counted[1] ?? '').toLowerCase()] ?? Number(counted[1]);
    const unit = (counted[2] ?? '').toLowerCase();
    if (!(count > 0)) {
      return undefined;
    }
    return unit === 'quarter'
      ? `P${count * 3}M`
      : `P${count}${unit.charAt(0).toUpperCase()}`;
  }
  const named: [RegExp, string][] = [
    [/\bweekly\b|\bevery week\b/i, 'P1W'],
    [/\bmonthly\b|\bevery month\b/i, 'P1M'],
    [/\bquarterly\b|\bevery quarter\b/i, 'P3M'],
    [/\b(?:half-?yearly|semi-?annually|biannually)\b/i, 'P6M'],
    [/\b(?:yearly|annually|annual|every year)\b/i, 'P1Y'],
  ];
  return named.find(([pattern]) => pattern.test(text))?.[1];
}

/** Adds a duration of one unit to a date. The 31st of a shorter month is its last day. */
export function addDuration(
  date: string,
  duration: string,
): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const span = /^P(\d{1,3})([DWMY])$/.exec(duration);
  if (!parts || !span) {
    return undefined;
  }
  const [year, month, day] = [
    Number(parts[1]),
    Number(parts[2]),
    Number(parts[3]),
  ];
  const count = Number(span[1]);
  if (span[2] === 'D' || span[2] === 'W') {
    const days = span[2] === 'W' ? count * 7 : count;
    return new Date(Date.UTC(year, month - 1, day + days))
      .toISOString()
      .slice(0, 10);
  }
  const months = year * 12 + month - 1 + (span[2] === 'Y' ? count * 12 : count);
  const toYear = Math.floor(months / 12);
  const toMonth = (months % 12) + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)));
}

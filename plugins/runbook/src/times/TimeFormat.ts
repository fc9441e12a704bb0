import { Instant, Interval } from 'oncall-rotation';

/** Beyond this a date without its year can be taken for another one. */
const NEAR_MS = 300 * 86_400_000;

const TIME = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/**
 * Writes instants as the clock of one zone shows them, in the reader's own
 * language. A date far from now, or of another year, shows its year.
 */
export class TimeFormat {
  readonly #formats = new Map<string, Intl.DateTimeFormat>();

  constructor(
    /** IANA name. */
    readonly zone: string,
    private readonly now: Instant,
    /** The browser's unless given. */
    private readonly locale?: string,
  ) {}

  /** Such as `Mon 2 Mar, 09:00`. */
  dayTime(at: Instant): string {
    return this.#format({ ...DAY, ...TIME, ...this.#year(at) }).format(at);
  }

  /** Such as `09:00`. */
  time(at: Instant): string {
    return this.#format(TIME).format(at);
  }

  /** Such as `Mon 2 Mar`. */
  day(at: Instant): string {
    return this.#format({ ...DAY, ...this.#year(at) }).format(at);
  }

  /** Such as `March 2026`. */
  month(at: Instant): string {
    return this.#format({ month: 'long', year: 'numeric' }).format(at);
  }

  /** Such as `M` or `Mo`: short, for a narrow column. */
  weekday(at: Instant): string {
    return this.#format({ weekday: 'short' }).format(at);
  }

  /** Day of the month. */
  dayOfMonth(at: Instant): string {
    return this.#format({ day: 'numeric' }).format(at);
  }

  /** Such as `Mon 2 Mar, 09:00 – 17:00`: what both ends share is told once. */
  range({ start, end }: Interval): string {
    return this.#format({
      ...DAY,
      ...TIME,
      ...this.#year(start),
      ...this.#year(end),
    }).formatRange(start, end);
  }

  #year(at: Instant): Intl.DateTimeFormatOptions {
    const year = this.#format({ year: 'numeric' });
    return year.format(at) === year.format(this.now) &&
      Math.abs(at - this.now) < NEAR_MS
      ? {}
      : { year: 'numeric' };
  }

  #format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const format =
      this.#formats.get(key) ??
      new Intl.DateTimeFormat(this.locale, {
        ...options,
        timeZone: this.zone,
      });
    this.#formats.set(key, format);
    return format;
  }
}

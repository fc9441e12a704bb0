/**
 * What a severity asks of those who respond. Durations are in milliseconds.
 *
 * @public
 */
export interface SeverityPolicy {
  /** Such as `SEV1`. */
  readonly severity: string;
  /** What it means, in a line. */
  readonly meaning: string;
  /** Whether somebody is paged at declaration. */
  readonly page: boolean;
  /** By when somebody has to acknowledge it; also the time until the next layer is paged. */
  readonly acknowledgeWithin?: number;
  /** At most this long between two status updates until it is resolved. */
  readonly updateEvery?: number;
  /** A commander hands over after this long, unless it is mitigated by then. */
  readonly handOverAfter?: number;
  /** Business days from its end until its postmortem is due. */
  readonly postmortemWithin?: number;
}

/**
 * When people work who write postmortems.
 *
 * @public
 */
export interface BusinessCalendar {
  /** IANA name of the zone in which days begin and end. */
  readonly timeZone: string;
  /** Days of the week on which nobody works: 0 Sunday … 6 Saturday. */
  readonly weekend: readonly number[];
  /** Dates on which nobody works, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
}

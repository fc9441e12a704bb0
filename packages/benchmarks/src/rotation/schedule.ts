/** Layers that differ only in when they start and who begins. */
export interface Schedule {
  readonly timeZone: string;
  readonly unit: 'hour' | 'week';
  readonly length: number;
  /** Wall-clock start of each layer: `YYYY-MM-DDTHH:mm`. */
  readonly starts: readonly string[];
  /** People in each layer. */
  readonly people: number;
}

/** What one layer says of a range: when turns start, and whose they are. */
export interface Turns {
  readonly starts: number[];
  readonly people: number[];
}

/**
 * One way to work a schedule out. Setting up is not measured; an answer is, and
 * may use nothing remembered from the one before.
 */
export interface Peer {
  readonly name: string;
  setUp(schedule: Schedule): {
    /** The person of each layer. */
    now(at: number): number[];
    /** The turns that start in the range, for each layer. */
    range(start: number, end: number): Turns[];
  };
}

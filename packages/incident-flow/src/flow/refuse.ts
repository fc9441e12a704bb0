/**
 * Why something is not done.
 *
 * - `state`: not in the state that the incident is in.
 * - `time`: not at that time.
 * - `unknown`: there is no such step, role offer, alert, run or service.
 * - `not-yours`: offered to somebody else, or held by somebody else.
 * - `required`: it would leave out what an incident must have.
 *
 * @public
 */
export type RefusalReason =
  | 'state'
  | 'time'
  | 'unknown'
  | 'not-yours'
  | 'required';

/** What is answered when something is not done. @public */
export interface Refusal {
  /** For programs. */
  readonly reason: RefusalReason;
  /** For people: what is in the way, and the way out. */
  readonly message: string;
}

/** What a part of a decision throws; {@link decide} turns it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.refusal = { reason, message };
  }
}

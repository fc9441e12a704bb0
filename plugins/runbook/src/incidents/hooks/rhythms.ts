import { PollRhythm } from '../../hooks';

/** An incident that is open is watched by several people at once. */
export const OPEN_INCIDENT: PollRhythm = {
  first: 4_000,
  factor: 1,
  most: 4_000,
};

/** What ended changes seldom. */
export const ENDED_INCIDENT: PollRhythm = {
  first: 60_000,
  factor: 1,
  most: 60_000,
};

/** Whether there is an incident at all: on every tab, so not too often. */
export const WATCH: PollRhythm = { first: 20_000, factor: 1, most: 20_000 };

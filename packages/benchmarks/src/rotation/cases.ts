import { Schedule } from './schedule';

export const ZONE = 'America/New_York';
export const NOW = Date.parse('2026-08-12T03:00Z');
/** Monday, Wednesday and Friday: each layer hands off on its own day. */
const DAYS = ['05', '07', '09'];

export const weekly = (year: number, people = 5): Schedule => ({
  timeZone: ZONE,
  unit: 'week',
  length: 1,
  starts: DAYS.map(day => `${year}-01-${day}T09:00`),
  people,
});
const hourly = (length: number, layers: number): Schedule => ({
  timeZone: ZONE,
  unit: 'hour',
  length,
  starts: Array.from({ length: layers }, () => '2026-01-05T09:00'),
  people: 5,
});

/** A question, and how long the answer may take. */
export interface Case {
  readonly title: string;
  readonly schedule: Schedule;
  readonly targetMicroseconds: number;
  readonly ask: 'now' | { readonly start: number; readonly end: number };
}

const year = {
  start: Date.parse('2026-01-10T00:00Z'),
  end: Date.parse('2027-01-10T00:00Z'),
};
// March, so that a clock change is in it.
const month = {
  start: Date.parse('2026-03-01T05:00Z'),
  end: Date.parse('2026-04-01T04:00Z'),
};

export const CASES: readonly Case[] = [
  {
    title: 'now, three weekly layers, 5 years old',
    schedule: weekly(2021),
    targetMicroseconds: 20,
    ask: 'now',
  },
  {
    title: "a year's shifts, three weekly layers",
    schedule: weekly(2026),
    targetMicroseconds: 150,
    ask: year,
  },
  {
    title: "a year's shifts, three 12-hour layers",
    schedule: hourly(12, 3),
    targetMicroseconds: 1700,
    ask: year,
  },
  {
    title: "a month's shifts, one hourly layer",
    schedule: hourly(1, 1),
    targetMicroseconds: 600,
    ask: month,
  },
];

import { RRuleTemporal } from 'rrule-temporal';
import { Peer, Schedule } from './schedule';

const HOUR = 3_600_000;

function basic(start: string): string {
  return `${start.replace(/[-:]/g, '')}00`;
}

/**
 * Hours on the wall are a daily rule with the hours named: an hourly rule would
 * count elapsed hours.
 */
function ruleOf({ unit, length, timeZone }: Schedule, start: string) {
  const first = Number(start.slice(11, 13));
  const hours = Array.from(
    { length: 24 / length },
    (_, i) => (first + i * length) % 24,
  ).sort((a, b) => a - b);
  const recurrence =
    unit === 'week'
      ? `FREQ=WEEKLY;INTERVAL=${length}`
      : `FREQ=DAILY;BYHOUR=${hours.join(',')}`;
  return new RRuleTemporal({
    rruleString: `DTSTART;TZID=${timeZone}:${basic(
      start,
    )}\nRRULE:${recurrence}`,
  });
}

/** One rule a layer; the person follows from the number of turns since the anchor. */
export const rruleTemporal: Peer = {
  name: 'rrule-temporal',
  setUp(schedule) {
    const { unit, length, people } = schedule;
    const turnLength = length * (unit === 'week' ? 168 : 1) * HOUR;
    const layers = schedule.starts.map(start => ({
      rule: ruleOf(schedule, start),
      anchor: Date.parse(`${start}Z`),
    }));
    return {
      now: at =>
        layers.map(({ rule, anchor }) => {
          const last = rule.previous(new Date(at), true);
          const local = last?.toPlainDateTime().toZonedDateTime('UTC');
          const since = (local?.epochMilliseconds ?? NaN) - anchor;
          return Math.round(since / turnLength) % people;
        }),
      range: (start, end) =>
        layers.map(({ rule, anchor }) => {
          const found = rule.between(new Date(start), new Date(end - 1), true);
          return {
            starts: found.map(at => at.epochMilliseconds),
            people: found.map(at => {
              const local = at.epochMilliseconds + at.offsetNanoseconds / 1e6;
              return Math.round((local - anchor) / turnLength) % people;
            }),
          };
        }),
    };
  },
};

import { DateTime } from 'luxon';
import { Peer, Turns } from './schedule';

/** Steps from the anchor, turn by turn, with luxon's calendar arithmetic. */
export const luxonSteps: Peer = {
  name: 'luxon stepping loop',
  setUp({ timeZone, unit, length, starts, people }) {
    const anchors = starts.map(start =>
      DateTime.fromISO(start, { zone: timeZone }),
    );
    // Hours in luxon are elapsed; turns of hours are stepped on a floating
    // clock and each reading is then placed in the zone.
    const turnStart = (anchor: DateTime, k: number) =>
      unit === 'week'
        ? anchor.plus({ weeks: k * length })
        : anchor
            .setZone('utc', { keepLocalTime: true })
            .plus({ hours: k * length })
            .setZone(timeZone, { keepLocalTime: true });
    return {
      now: at =>
        anchors.map(anchor => {
          let k = 0;
          while (turnStart(anchor, k + 1).toMillis() <= at) {
            k += 1;
          }
          return k % people;
        }),
      range: (start, end) =>
        anchors.map(anchor => {
          const turns: Turns = { starts: [], people: [] };
          for (let k = 0; ; k += 1) {
            const at = turnStart(anchor, k).toMillis();
            if (at >= end) {
              return turns;
            }
            if (at >= start) {
              turns.starts.push(at);
              turns.people.push(k % people);
            }
          }
        }),
    };
  },
};

import { onCallAt, Rotation, shifts } from 'oncall-rotation';
import { Peer, Schedule } from './schedule';

function rotationOf(schedule: Schedule): Rotation {
  const participants = Array.from({ length: schedule.people }, (_, person) => ({
    users: [`${person}`],
  }));
  return {
    versions: [
      {
        effectiveFrom: 0,
        timeZone: schedule.timeZone,
        layers: schedule.starts.map((start, i) => ({
          name: `layer ${i}`,
          participants,
          turn: { unit: schedule.unit, length: schedule.length },
          start,
        })),
      },
    ],
  };
}

/** This project's package, from the plain data of a rotation each time. */
export const onCallRotation: Peer = {
  name: 'oncall-rotation',
  setUp(schedule) {
    const rotation = rotationOf(schedule);
    return {
      now: at => onCallAt(rotation, at).layers.map(l => Number(l.users[0])),
      range: (start, end) => {
        const turns = schedule.starts.map(() => ({
          starts: [] as number[],
          people: [] as number[],
        }));
        for (const shift of shifts(rotation, { start, end })) {
          const layer = turns[Number(shift.layer.slice(6))];
          layer?.starts.push(shift.start);
          layer?.people.push(Number(shift.user));
        }
        return turns;
      },
    };
  },
};

/** The same without the peers' shape of answer: what a caller really asks. */
export function onCallRotationPlain(schedule: Schedule) {
  const rotation = rotationOf(schedule);
  return {
    now: (at: number) => onCallAt(rotation, at),
    range: (start: number, end: number) => shifts(rotation, { start, end }),
  };
}

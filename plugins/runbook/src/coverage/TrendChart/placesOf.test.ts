import { placesOf } from './placesOf';

const size = { width: 900, height: 100 };

describe('the places of days in a chart', () => {
  it('are by date, so that a day on which nobody looked is a gap', () => {
    const places = placesOf(
      [
        { day: '2026-02-27', score: 50 },
        { day: '2026-03-01', score: 100 },
      ],
      91,
      size,
    );
    expect(places.map(({ x, y }) => [x, y])).toEqual([
      [880, 50],
      [900, 0],
    ]);
  });

  it('are none where no day is known', () => {
    expect(placesOf([], 90, size)).toEqual([]);
  });
});

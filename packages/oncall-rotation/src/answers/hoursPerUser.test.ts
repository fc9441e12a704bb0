import { between, layer, rotation, slots } from '../__testUtils__/build';
import { hoursPerUser } from './hoursPerUser';

describe('hours a person', () => {
  it('are real hours: the week of a clock change has 167', () => {
    const range = between('2024-03-25T08:00Z', '2024-04-08T07:00Z');
    expect(hoursPerUser(rotation([layer()], 'Europe/Berlin'), range)).toEqual([
      { user: 'b', hours: 168, byLayer: { primary: 168 }, shifts: 1 },
      { user: 'a', hours: 167, byLayer: { primary: 167 }, shifts: 1 },
    ]);
  });

  it('in two layers at once count once', () => {
    const both = rotation([
      layer({ participants: slots('a') }),
      layer({ name: 'secondary', participants: slots('a', 'b') }),
    ]);
    const range = between('2024-01-01T09:00Z', '2024-01-15T09:00Z');
    expect(hoursPerUser(both, range)).toEqual([
      {
        user: 'a',
        hours: 336,
        byLayer: { primary: 336, secondary: 168 },
        shifts: 2,
      },
      { user: 'b', hours: 168, byLayer: { secondary: 168 }, shifts: 1 },
    ]);
  });
});

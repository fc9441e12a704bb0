import fc from 'fast-check';
import { layers, zoneAndInstant } from '../__testUtils__/arbitraries';
import { rotation } from '../__testUtils__/build';
import { naiveUsers } from '../__testUtils__/naiveLayer';
import { resolveRotation } from './resolveRotation';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('a layer by its plan alone', () => {
  it('is what stepping minute by minute over the wall clock gives', () => {
    const one = zoneAndInstant.chain(({ zone, at }) =>
      fc.record({
        zone: fc.constant(zone),
        at: fc.constant(at),
        layer: layers(at),
      }),
    );
    fc.assert(
      fc.property(one, ({ zone, at, layer }) => {
        const instants = Array.from(
          { length: 3 * 96 },
          (_, quarter) => at - 1.5 * DAY + quarter * 15 * MINUTE,
        );
        const range = { start: at - 1.5 * DAY, end: at + 1.5 * DAY };
        const [timeline] = resolveRotation(
          rotation([layer], zone),
          range,
        ).timelines;
        const resolved = instants.map(
          instant =>
            timeline?.stretches.find(({ end }) => end > instant)?.users,
        );
        expect(resolved).toEqual(naiveUsers(layer, zone, instants));
      }),
      { numRuns: 40 },
    );
  });
});

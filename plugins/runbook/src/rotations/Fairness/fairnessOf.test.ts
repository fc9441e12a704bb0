import { toRotation } from 'backstage-plugin-runbook-common';
import {
  ada,
  linus,
  parcelRotation,
  weekly,
} from '../../__testUtils__/parcelRotation';
import { fairnessOf } from './fairnessOf';

// Monday 09:00 to Monday 09:00 in Berlin, on winter time throughout.
const week = {
  start: Date.parse('2026-01-05T08:00:00Z'),
  end: Date.parse('2026-01-12T08:00:00Z'),
};

describe('fairnessOf', () => {
  it('counts nights of five weekdays and a whole weekend', () => {
    const [carried] = fairnessOf(
      toRotation(parcelRotation({}, [weekly('primary', [ada, linus])])),
      week,
    );
    // Four nights of 8 hours, Friday 22:00 to 24:00, Saturday and Sunday, and
    // Monday until 06:00.
    expect(carried).toMatchObject({
      user: ada,
      hours: 168,
      offHours: 32 + 2 + 48 + 6,
    });
  });

  it('counts time in two layers at once only once', () => {
    const [carried] = fairnessOf(
      toRotation(
        parcelRotation({}, [
          weekly('primary', [ada, linus]),
          weekly('secondary', [ada, linus]),
        ]),
      ),
      week,
    );
    expect(carried).toMatchObject({ user: ada, hours: 168, offHours: 88 });
  });

  it('tells night by the zone of the layer', () => {
    const dayInTokyo = {
      start: Date.parse('2026-01-06T00:00:00Z'),
      end: Date.parse('2026-01-06T08:00:00Z'),
    };
    const [carried] = fairnessOf(
      toRotation(
        parcelRotation({}, [
          weekly('primary', [ada], { timeZone: 'Asia/Tokyo' }),
        ]),
      ),
      dayInTokyo,
    );
    expect(carried).toMatchObject({ hours: 8, offHours: 0 });
  });

  it('has an hour less in the night in which the clock goes forward', () => {
    const [carried] = fairnessOf(
      toRotation(parcelRotation({}, [weekly('primary', [ada])])),
      {
        start: Date.parse('2026-03-28T23:00:00Z'),
        end: Date.parse('2026-03-29T22:00:00Z'),
      },
    );
    expect(carried).toMatchObject({ hours: 23, offHours: 23 });
  });
});

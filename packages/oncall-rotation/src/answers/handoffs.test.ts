import {
  between,
  layer,
  rotation,
  slots,
  text,
  utc,
} from '../__testUtils__/build';
import { handoffs, nextHandoff } from './handoffs';

describe('handoffs', () => {
  const told = (of: ReturnType<typeof handoffs>) =>
    of.map(
      ({ layer: name, at, from, to }) =>
        `${name} ${text(at)} ${from.join('+')}>${to.join('+')}`,
    );

  it('are the changes of people, at the start of the range too', () => {
    expect(
      told(
        handoffs(
          rotation([layer()]),
          between('2024-01-08T09:00Z', '2024-01-22T09:00Z'),
        ),
      ),
    ).toEqual([
      'primary 2024-01-08T09:00Z a>b',
      'primary 2024-01-15T09:00Z b>c',
    ]);
  });

  it('from a person to the same person are none', () => {
    expect(
      handoffs(rotation([layer({ participants: slots('a') })]), {
        start: utc('2024-01-02'),
        end: utc('2024-03-01'),
      }),
    ).toEqual([]);
    const order = layer({ participants: slots('a+b', 'b+a') });
    expect(
      handoffs(rotation([order]), between('2024-01-02', '2024-03-01')),
    ).toEqual([]);
  });

  it('from nobody and to nobody are handoffs', () => {
    const office = layer({
      participants: slots('a'),
      restrictions: [{ weekdays: ['tuesday'], start: '09:00', end: '17:00' }],
    });
    expect(
      told(handoffs(rotation([office]), between('2024-01-02', '2024-01-03'))),
    ).toEqual(['primary 2024-01-02T09:00Z >a', 'primary 2024-01-02T17:00Z a>']);
  });

  it('the next is after the instant, never at it', () => {
    const next = (at: string) => {
      const found = nextHandoff(rotation([layer()]), utc(at));
      return found && text(found.at);
    };
    expect(next('2024-01-08T08:59Z')).toBe('2024-01-08T09:00Z');
    expect(next('2024-01-08T09:00Z')).toBe('2024-01-15T09:00Z');
  });

  it('the next may be far off, or none within the horizon', () => {
    const yearly = rotation([layer({ turn: { unit: 'month', length: 12 } })]);
    const at = utc('2024-01-08');
    expect(nextHandoff(yearly, at)?.at).toBe(utc('2025-01-01T09:00Z'));
    expect(nextHandoff(yearly, at, { horizon: 86_400_000 })).toBeUndefined();
    const alone = rotation([layer({ participants: slots('a') })]);
    expect(nextHandoff(alone, at)).toBeUndefined();
  });

  it('the next of one layer', () => {
    const two = rotation([
      layer(),
      layer({ name: 'secondary', start: '2024-01-03T09:00' }),
    ]);
    const at = utc('2024-01-08T12:00Z');
    expect(nextHandoff(two, at)).toMatchObject({
      layer: 'secondary',
      at: utc('2024-01-10T09:00Z'),
    });
    expect(nextHandoff(two, at, { layer: 'primary' })?.at).toBe(
      utc('2024-01-15T09:00Z'),
    );
  });
});

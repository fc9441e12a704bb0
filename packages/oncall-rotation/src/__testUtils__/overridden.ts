import { shifts } from '../answers/shifts';
import { Layer, Override } from '../model';
import { between, layer, lines, rotation, utc } from './build';

/** What every override has. */
export const base = (id: string, start: string, end: string) => ({
  id,
  start: utc(start),
  end: utc(end),
  createdAt: utc('2024-01-01'),
});

/** The second week: a until 8 January 09:00, then b until the 15th, then c. */
export const week2 = between('2024-01-08T09:00Z', '2024-01-15T09:00Z');

/** The shifts of the range, a line each, with the overrides laid over the layers. */
export function resolved(
  overrides: Override[],
  layers: Layer[] = [layer()],
  range = week2,
) {
  return lines(shifts(rotation(layers, 'UTC', { overrides }), range));
}

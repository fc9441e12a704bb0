import { wallToInstant } from 'oncall-rotation';

/** The instant of a clock's reading as ISO 8601; undefined while it is half typed. */
export function instantOf(zone: string, wall: string): string | undefined {
  try {
    return new Date(wallToInstant(zone, wall)).toISOString();
  } catch {
    return undefined;
  }
}

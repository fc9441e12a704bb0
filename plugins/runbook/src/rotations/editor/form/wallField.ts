import { instantToWall, wallToInstant } from 'oncall-rotation';
import { WallField } from './RotationForm';

/** What the wall shows at an instant; empty for none. */
export function toWallField(zone: string, instant?: string): WallField {
  const wall = instant && readWall(zone, Date.parse(instant));
  return wall ? { wall, exact: instant } : { wall: '' };
}

/** The instant in epoch milliseconds; undefined where there is none yet. */
export function fromWallField(
  zone: string,
  { wall, exact }: WallField,
): number | undefined {
  if (exact !== undefined && readWall(zone, Date.parse(exact)) === wall) {
    return Date.parse(exact);
  }
  try {
    return wallToInstant(zone, wall);
  } catch {
    // Half typed, or the zone is: the fault is told at the field.
    return undefined;
  }
}

function readWall(zone: string, at: number): string | undefined {
  try {
    return instantToWall(zone, at);
  } catch {
    return undefined;
  }
}

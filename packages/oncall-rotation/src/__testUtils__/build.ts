import {
  CalendarEntry,
  Instant,
  Layer,
  Override,
  Rotation,
  RotationVersion,
  Swap,
  TurnsLayer,
} from '../model';

/** `2024-03-10T07:00Z` in milliseconds. */
export function utc(iso: string): Instant {
  return Date.parse(iso);
}

/** A range between two UTC texts. */
export function between(start: string, end: string) {
  return { start: utc(start), end: utc(end) };
}

/** A weekly layer of a, b and c from Monday 2024-01-01 09:00 unless told otherwise. */
export function layer(parts: Partial<TurnsLayer> = {}): TurnsLayer {
  return {
    name: 'primary',
    participants: slots('a', 'b', 'c'),
    turn: { unit: 'week', length: 1 },
    start: '2024-01-01T09:00',
    ...parts,
  };
}

/** An entry of a calendar; users are divided by `+`, `-` is nobody. */
export function entry(
  names: string,
  start: string,
  end: string,
): CalendarEntry {
  const [slot] = slots(names);
  return { ...between(start, end), users: slot?.users ?? [] };
}

/** One slot a text; users of a slot are divided by `+`, `-` is nobody. */
export function slots(...names: string[]) {
  return names.map(name => ({
    users: name === '-' ? [] : name.split('+'),
  }));
}

export function version(
  layers: Layer[],
  timeZone = 'UTC',
  parts: Partial<RotationVersion> = {},
): RotationVersion {
  return { effectiveFrom: utc('1970-01-01'), timeZone, layers, ...parts };
}

/** A rotation of one version. */
export function rotation(
  layers: Layer[],
  timeZone = 'UTC',
  parts: { overrides?: Override[]; swaps?: Swap[] } = {},
): Rotation {
  return { versions: [version(layers, timeZone)], ...parts };
}

/** `primary a 2024-01-01T09:00Z 2024-01-08T09:00Z`, one line a shift. */
export function lines(
  shifts: readonly {
    layer: string;
    user: string;
    start: Instant;
    end: Instant;
  }[],
): string[] {
  return shifts.map(
    ({ layer: name, user, start, end }) =>
      `${name} ${user} ${text(start)} ${text(end)}`,
  );
}

/** An instant as `2024-03-10T07:00Z`. */
export function text(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}

import { Stretch } from 'oncall-rotation';

/** A part of a layer's time with the same people, or with nobody for one reason. */
export interface JoinedStretch {
  start: number;
  end: number;
  state: Stretch['state'];
  users: readonly string[];
  /** Laid down by an override or a swap. */
  changed: boolean;
}

/** Joins what follows on with the same people: adjoining turns of one person are one shift. */
export function joinedStretches(
  stretches: readonly Stretch[],
): JoinedStretch[] {
  const joined: JoinedStretch[] = [];
  for (const { start, end, state, users, via } of stretches) {
    const last = joined[joined.length - 1];
    const changed = via.length > 0;
    if (
      last &&
      last.end === start &&
      last.state === state &&
      last.changed === changed &&
      last.users.join('\n') === users.join('\n')
    ) {
      last.end = end;
    } else {
      joined.push({ start, end, state, users, changed });
    }
  }
  return joined;
}

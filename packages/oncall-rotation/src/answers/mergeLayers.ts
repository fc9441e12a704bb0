import { Interval } from '../model';
import { Resolved } from '../resolve/resolveRotation';

/**
 * Somebody on call, with the layers that put them there.
 *
 * @public
 */
export interface PersonOnCall {
  /** Who is on call, as the rotation names them. */
  readonly user: string;
  /** Names of the layers they are on call in, at least one. */
  readonly layers: readonly string[];
}

/**
 * Time in which nothing changes in the rotation as a whole. `gap`: nobody in
 * any layer, and at least one layer has a gap or the rotation is meant to be
 * always covered. `off`: nobody, on purpose.
 *
 * @public
 */
export interface MergedStretch extends Interval {
  /** `on` if somebody is on call in any layer; otherwise `gap` or `off`. */
  readonly state: 'on' | 'gap' | 'off';
  /** In the order of layers. */
  readonly people: readonly PersonOnCall[];
}

function peopleAt({ timelines }: Resolved, cursor: readonly number[]) {
  const byUser = new Map<string, string[]>();
  let gap = false;
  timelines.forEach(({ layer, stretches }, index) => {
    const stretch = stretches[cursor[index] ?? 0];
    gap ||= stretch?.state === 'gap';
    for (const user of stretch?.users ?? []) {
      const layers = byUser.get(user);
      if (layers) {
        layers.push(layer);
      } else {
        byUser.set(user, [layer]);
      }
    }
  });
  const people = [...byUser].map(([user, layers]) => ({ user, layers }));
  return { people, gap };
}

function samePeople(a: MergedStretch, b: MergedStretch): boolean {
  return (
    a.state === b.state &&
    a.people.length === b.people.length &&
    a.people.every(
      ({ user, layers }, i) =>
        user === b.people[i]?.user &&
        layers.length === b.people[i]?.layers.length &&
        layers.every((layer, j) => layer === b.people[i]?.layers[j]),
    )
  );
}

function pushJoined(out: MergedStretch[], next: MergedStretch) {
  const last = out[out.length - 1];
  if (last && last.end === next.start && samePeople(last, next)) {
    out[out.length - 1] = { ...last, end: next.end };
  } else {
    out.push(next);
  }
}

/** All layers of a resolved range laid over one another. */
export function mergeLayers(resolved: Resolved): MergedStretch[] {
  const { range, timelines, alwaysCovered } = resolved;
  const cursor = timelines.map(() => 0);
  const out: MergedStretch[] = [];
  let start = range.start;
  let span = 0;
  while (start < range.end) {
    let end = range.end;
    for (const [index, { stretches }] of timelines.entries()) {
      end = Math.min(end, stretches[cursor[index] ?? 0]?.end ?? end);
    }
    // A stretch of a layer never reaches over a change of version.
    while ((alwaysCovered[span]?.end ?? Infinity) <= start) {
      span += 1;
    }
    const always = (alwaysCovered[span]?.start ?? Infinity) <= start;
    const { people, gap } = peopleAt(resolved, cursor);
    const nobody = gap || always ? 'gap' : 'off';
    const state = people.length > 0 ? 'on' : nobody;
    pushJoined(out, { start, end, state, people });
    for (const [index, { stretches }] of timelines.entries()) {
      const at = cursor[index] ?? 0;
      if ((stretches[at]?.end ?? Infinity) <= end) {
        cursor[index] = at + 1;
      }
    }
    start = end;
  }
  return out;
}

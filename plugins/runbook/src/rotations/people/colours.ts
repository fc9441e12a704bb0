/** Degrees around the colour circle; never the only sign. */
const HUES = Array.from({ length: 12 }, (_, index) => index * 30);
/** How far apart hues are kept, as long as there is room. */
const APART = [90, 60, 30];

/** The hue of each person, by reference. */
export type Hues = ReadonlyMap<string, number>;

/**
 * Gives each person a hue of their own. A person's reference chooses it, so it
 * mostly stays when others come and go; those who share a rotation are kept
 * apart as far as twelve hues allow.
 */
export function huesOf(people: readonly string[]): Hues {
  const hues = new Map<string, number>();
  for (const person of [...new Set(people)].sort()) {
    const first = hash(person) % HUES.length;
    const preferred = [...HUES.slice(first), ...HUES.slice(0, first)];
    const taken = [...hues.values()];
    const apart = APART.find(degrees =>
      preferred.some(hue => isApart(hue, taken, degrees)),
    );
    const hue = preferred.find(
      candidate => apart === undefined || isApart(candidate, taken, apart),
    );
    hues.set(person, hue ?? 0);
  }
  return hues;
}

function isApart(hue: number, others: readonly number[], degrees: number) {
  return others.every(other => {
    const distance = Math.abs(hue - other);
    return Math.min(distance, 360 - distance) >= degrees;
  });
}

// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  }
  return value >>> 0;
}

/** The colours of a person's marks in a theme; text on the ground has 7 to 1. */
export function personColours(hue: number | undefined, type: 'light' | 'dark') {
  const [h, s] = hue === undefined ? [0, 0] : [hue, 1];
  return type === 'dark'
    ? {
        ground: `hsl(${h}, ${40 * s}%, 24%)`,
        edge: `hsl(${h}, ${60 * s}%, 66%)`,
        text: '#ffffff',
      }
    : {
        ground: `hsl(${h}, ${70 * s}%, 90%)`,
        edge: `hsl(${h}, ${60 * s}%, 36%)`,
        text: '#1a1a1a',
      };
}

/** Somebody of the catalog, with all that they may be called in a table. */
export interface Candidate {
  entityRef: string;
  /** Name of the entity, display name, address. */
  names: readonly string[];
}

/** Who a name means. */
export interface Match {
  entityRef: string;
  /** Only a part of the name fits. */
  guess: boolean;
}

/**
 * Who is meant by a name as people write it: `Inês`, `@ines.carvalho`,
 * `I. Carvalho`. Nobody where it fits more than one.
 */
export function matchName(
  written: string,
  candidates: readonly Candidate[],
): Match | undefined {
  const name = plain(written);
  const whole = only(candidates, names =>
    names.some(known => plain(known) === name),
  );
  if (whole) {
    return { entityRef: whole, guess: false };
  }
  const words = name.split(' ').filter(Boolean);
  const part = only(candidates, names =>
    names.some(known => hasWords(plain(known).split(' '), words)),
  );
  return part ? { entityRef: part, guess: true } : undefined;
}

function only(
  candidates: readonly Candidate[],
  fits: (names: readonly string[]) => boolean,
): string | undefined {
  const found = candidates.filter(({ names }) => fits(names));
  return found.length === 1 ? found[0]?.entityRef : undefined;
}

/** Each word, or its first letter where only that was written, in this order. */
function hasWords(known: readonly string[], words: readonly string[]): boolean {
  let from = 0;
  return (
    words.some(word => word.length > 1) &&
    words.every(word => {
      const at = known.findIndex(
        (candidate, index) =>
          index >= from &&
          (word.length === 1 ? candidate.startsWith(word) : candidate === word),
      );
      from = at + 1;
      return at !== -1;
    })
  );
}

/** Without accents, capitals, `@` and the domain of an address. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/^@/, '')
    .replace(/@.*$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

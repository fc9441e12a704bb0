/** What two people changed differently; `T` names it. */
export type Parts<T, TPart> = readonly (readonly [
  part: TPart,
  names: readonly (keyof T)[],
])[];

/**
 * Takes each part from whoever changed it since `base`. Where both did,
 * differently, `mine` stands and `clash` is told.
 *
 * @param parts - fields that mean something only together stand in one part
 */
export function mergeParts<T extends object, TPart>(
  versions: { base: T; mine: T; theirs: T },
  parts: Parts<T, TPart>,
  clash: (part: TPart) => void,
): T {
  const { base, mine, theirs } = versions;
  const merged = { ...mine };
  for (const [part, names] of parts) {
    const [was, own, foreign] = [base, mine, theirs].map(version =>
      JSON.stringify(names.map(name => version[name])),
    );
    if (own === was) {
      for (const name of names) {
        merged[name] = theirs[name];
      }
    } else if (foreign !== was && foreign !== own) {
      clash(part);
    }
  }
  return merged;
}

/** The parts in which two versions differ. */
export function differingParts<T extends object, TPart>(
  a: T,
  b: T,
  parts: Parts<T, TPart>,
): TPart[] {
  return parts.flatMap(([part, names]) =>
    JSON.stringify(names.map(name => a[name])) ===
    JSON.stringify(names.map(name => b[name]))
      ? []
      : [part],
  );
}

/** Longer texts are rarely asked for twice. */
const MAX_TEXT = 4000;

/** So many texts are remembered; what repeats in a document stands close together. */
const MAX_ENTRIES = 2000;

const caches: Map<string, unknown>[] = [];

/**
 * Remembers what a function says of a text, until {@link forgetTexts}: several
 * recognisers ask the same of the same paragraph. The function has to be pure.
 */
export function memo<T>(compute: (text: string) => T): (text: string) => T {
  const cache = new Map<string, T>();
  caches.push(cache);
  return text => {
    if (text.length > MAX_TEXT) {
      return compute(text);
    }
    const known = cache.get(text);
    if (known !== undefined) {
      return known;
    }
    const value = compute(text);
    if (cache.size >= MAX_ENTRIES) {
      cache.clear();
    }
    cache.set(text, value);
    return value;
  };
}

/** Empties all memories, so that nothing outlives the document it came from. */
export function forgetTexts(): void {
  for (const cache of caches) {
    if (cache.size > 0) {
      cache.clear();
    }
  }
}

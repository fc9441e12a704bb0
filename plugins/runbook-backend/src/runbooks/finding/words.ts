/** Longer ones are hashes and tokens, that nobody types. */
const MAX_LENGTH = 40;

/** As Prometheus' alerts and programs are named: ApiErrorsHigh. */
const CAMEL = /(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u;

/** Most words, which need no further look. */
const PLAIN = /^[a-z0-9]+$/;

const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * What a word is found by: itself, without accents and in lower case, and the
 * parts of a name that is written together.
 */
export function termsOf(word: string): string[] | null {
  if (PLAIN.test(word)) {
    return word.length > MAX_LENGTH ? null : [word];
  }
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare === '' || bare.length > MAX_LENGTH) {
    return null;
  }
  const parts = bare.split(CAMEL);
  return [...new Set(parts.length > 1 ? [bare, ...parts] : parts)].map(term =>
    term.toLocaleLowerCase('en-US'),
  );
}

/** The first different words of a text. */
export function distinctWords(text: string, most: number): string[] {
  const words = new Set<string>();
  for (const word of text.split(SEPARATORS)) {
    // A single letter or a lone number tells nothing apart.
    if (word.length > 1 && !/^\d+$/.test(word)) {
      words.add(word);
    }
    if (words.size === most) {
      break;
    }
  }
  return [...words];
}

/** The words of a text that another does not have; a word said twice counts no more. */
export function wordsBeside(text: string, other: string): string[] {
  const known = new Set(other.toLocaleLowerCase('en-US').split(SEPARATORS));
  return text
    .split(SEPARATORS)
    .filter(word => !known.has(word.toLocaleLowerCase('en-US')));
}

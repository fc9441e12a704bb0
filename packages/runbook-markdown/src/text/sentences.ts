const ENDS = /[.!?:;]\s/g;
const SPACE = /\s+/y;

/** Splits plain text behind each sign that ends a sentence or a clause, without the white space. */
export function sentencesOf(text: string): string[] {
  // A search for the end of each, as a pattern that looks back at each character costs far more.
  const sentences: string[] = [];
  let start = 0;
  ENDS.lastIndex = 0;
  for (let end = ENDS.exec(text); end; end = ENDS.exec(text)) {
    sentences.push(text.slice(start, end.index + 1));
    SPACE.lastIndex = end.index + 1;
    SPACE.exec(text);
    start = SPACE.lastIndex;
    ENDS.lastIndex = start;
  }
  sentences.push(text.slice(start));
  return sentences;
}

/** What stands behind the last sign that ends a sentence and the white space after it. */
export function lastSentence(text: string): string {
  for (let at = text.length - 1; at > 0; at -= 1) {
    const before = text.charCodeAt(at - 1);
    const ends = before === 0x2e || before === 0x21 || before === 0x3f;
    if (ends && text.charAt(at).trim() === '') {
      return text.slice(at).trimStart();
    }
  }
  return text;
}

/** Text that is looked at; a language shows early. */
const MAX_TEXT = 3000;
/** Fewer words than this say nothing of the language. */
const MIN_WORDS = 25;
/** Of a hundred words of English running text at least so many are among the small ones. */
const MIN_SHARE = 0.04;
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`|https?:\S+/gm;
const SMALL_WORDS =
  /\b(?:the|to|of|and|is|are|for|this|that|with|if|from|be|on|it)\b/g;
const WORDS = /[\p{L}]+/gu;

/**
 * Whether a text, given in lower case, is English. Where there is too little of
 * it to tell, it is taken for English.
 */
export function isEnglish(lowerText: string): boolean {
  const text = lowerText.slice(0, MAX_TEXT).replace(CODE, ' ');
  const words = text.match(WORDS)?.length ?? 0;
  const small = text.match(SMALL_WORDS)?.length ?? 0;
  return words < MIN_WORDS || small / words >= MIN_SHARE;
}

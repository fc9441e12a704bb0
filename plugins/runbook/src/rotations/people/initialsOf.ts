/** The letters that stand for a person where there is no picture. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/[\s._-]+/).filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last]
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

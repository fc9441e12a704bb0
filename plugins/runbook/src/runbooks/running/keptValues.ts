import { isSecret } from '../placeholders';
import { RunText } from './runText';

/** What is kept on record of a run: what was filled in, and no secrets. */
export function keptValues(
  text: RunText | undefined,
  valueOf: (key: string) => string | undefined,
): Record<string, string> {
  return Object.fromEntries(
    (text?.placeholders ?? []).flatMap(({ key }) => {
      const value = isSecret(key) ? undefined : valueOf(key);
      return value ? [[key, value]] : [];
    }),
  );
}

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Messages, runbookTranslationRef } from './runbookTranslationRef';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The texts by the key that {@link Translate} takes: all plurals are one. */
type Texts = {
  [K in keyof Messages as K extends `${infer TBase}_${Plural}`
    ? TBase
    : K]: Messages[K];
};

/** Key of a text that the tabs show. */
export type MessageKey = keyof Texts;

/** What stands between `{{` and `}}` in a text. */
type NamesIn<T extends string> =
  T extends `${string}{{${infer TName}}}${infer TRest}`
    ? TName | NamesIn<TRest>
    : never;

/** The values that each text takes, worked out once for all who use it. */
type Values = {
  [K in MessageKey]: (values: {
    [TName in NamesIn<Texts[K]>]: TName extends 'count' ? number : string;
  }) => void;
};

/** The values that a text takes; those of all, where one of several is shown. */
type ValuesOf<K extends MessageKey> = Values[K] extends (
  values: infer TValues,
) => void
  ? TValues
  : never;

/**
 * The text of a key, with its values put in. A key that is not there, and a
 * value that is missing or not taken, is told by the compiler.
 */
export type Translate = <K extends MessageKey>(
  key: K,
  ...values: keyof ValuesOf<K> extends never ? [] : [values: ValuesOf<K>]
) => string;

/**
 * The texts of the tabs in the reader's language.
 *
 * `useTranslationRef` gives the same function. Its type is worked out anew at
 * each use from all messages of the plugin, which took most of the time of a
 * type check; this one is worked out once.
 */
export function useRunbookTranslation(): { t: Translate } {
  return useTranslationRef(runbookTranslationRef) as unknown as {
    t: Translate;
  };
}

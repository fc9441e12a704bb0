/** The keys of messages within messages, with dots between. */
type FlatKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${FlatKey<T[K]>}`;
}[keyof T & string];

/** The text that a key with dots leads to. */
type TextAt<T, K extends string> = K extends keyof T
  ? T[K]
  : K extends `${infer TFirst}.${infer TRest}`
  ? TFirst extends keyof T
    ? TextAt<T[TFirst], TRest>
    : never
  : never;

/**
 * Messages within messages as one table with dots in its keys, as
 * `createTranslationRef` makes them. Its own type says the same, but takes the
 * compiler as long as all the rest of the plugin.
 */
export type Flat<T> = {
  readonly [K in FlatKey<T>]: TextAt<T, K> extends infer TText extends string
    ? TText
    : never;
};

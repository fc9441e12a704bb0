/** The keys of messages within messages, with dots between. */
export type FlatKey<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${FlatKey<T[K]>}`;
}[keyof T & string];

/** The text that a key with dots leads to. */
export type TextAt<T, K extends string> = K extends keyof T
  ? T[K] extends string
    ? T[K]
    : never
  : K extends `${infer TFirst}.${infer TRest}`
  ? TFirst extends keyof T
    ? TextAt<T[TFirst], TRest>
    : never
  : never;

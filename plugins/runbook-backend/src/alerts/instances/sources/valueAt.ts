/** What a path of names and places, such as `check.tags.0`, leads to. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, key)
          ? Reflect.get(found, key)
          : undefined,
      value,
    );
}

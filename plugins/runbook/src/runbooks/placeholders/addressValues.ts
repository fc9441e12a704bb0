const PREFIX = 'var.';

/**
 * The value that the query of an address gives a placeholder.
 *
 * @remarks
 * `var.<scope>.<key>=` fills it in one procedure or section, `var.<key>=` in
 * all. Names are compared without case, hyphens, underscores and spaces, so
 * that an alert's label fills the author's spelling.
 */
export function valueInAddress(
  search: string,
  scope: string,
  key: string,
): string | undefined {
  const params = [...new URLSearchParams(search)];
  const named = (name: string) =>
    params.find(([param]) => sameName(param, `${PREFIX}${name}`))?.[1];
  return named(`${scope}.${key}`) ?? named(key);
}

/** The query with the value given, everything else left as it was. */
export function withValue(
  search: string,
  scope: string,
  key: string,
  value: string,
): string {
  const params = new URLSearchParams(search);
  const name = `${PREFIX}${scope}.${key}`;
  for (const param of [...params.keys()]) {
    if (sameName(param, name)) {
      params.delete(param);
    }
  }
  // An emptied field must stay empty where an unscoped value would fill it.
  if (value || valueInAddress(params.toString(), scope, key)) {
    params.set(name, value);
  }
  return params.toString();
}

function sameName(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

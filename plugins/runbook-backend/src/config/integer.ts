import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** A whole number of the configuration, within bounds. */
export function integer(
  root: Config,
  key: string,
  fallback: number,
  [least, most]: [number, number],
): number {
  const value = root.getOptionalNumber(key) ?? fallback;
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InputError(
      `${key} must be a whole number from ${least} to ${most}, not ${value}`,
    );
  }
  return value;
}

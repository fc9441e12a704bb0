import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/**
 * A length of time that is longer than nothing.
 *
 * @param name - of the key in a message, where the configuration is a part
 */
export function duration(
  config: Config,
  key: string,
  fallback: HumanDuration,
  name: string = key,
): HumanDuration {
  if (!config.has(key)) {
    return fallback;
  }
  const value = read(config, key, name);
  if (durationToMilliseconds(value) <= 0) {
    throw new InputError(`${name} must be longer than nothing`);
  }
  return value;
}

function read(config: Config, key: string, name: string): HumanDuration {
  try {
    return readDurationFromConfig(config, { key });
  } catch (error) {
    // The reader's own message names the key within the part only.
    throw new InputError(`${name} is no length of time`, error);
  }
}

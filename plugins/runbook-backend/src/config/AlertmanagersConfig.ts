import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { z } from 'zod';
import { duration } from './duration';

/** An Alertmanager that is asked what fires; see `config.d.ts`. */
export interface AlertmanagerConfig {
  name: string;
  /** Where the portal reaches it, without a slash at the end. */
  url: string;
  /** Where people do, and what it calls itself in its webhooks. */
  externalUrl: string;
  /** Only what goes to this receiver is asked for. */
  receiver?: string;
  headers: Readonly<Record<string, string>>;
  /** All in milliseconds. */
  interval: number;
  timeout: number;
  /** How long an alert has to be missing before it counts as ended. */
  endAfter: number;
}

const KEY = 'runbook.alertmanagers';

/** Reads and checks `runbook.alertmanagers`; a fault is an error that names its key. */
export function readAlertmanagersConfig(root: Config): AlertmanagerConfig[] {
  const read = (root.getOptionalConfigArray(KEY) ?? []).map((config, index) =>
    readOne(config, `${KEY}[${index}]`),
  );
  for (const [index, { name }] of read.entries()) {
    if (read.findIndex(other => other.name === name) !== index) {
      throw new InputError(`${KEY}[${index}].name: ${name} is there twice`);
    }
  }
  return read;
}

function readOne(config: Config, key: string): AlertmanagerConfig {
  const name = config.getString('name');
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) {
    throw new InputError(
      `${key}.name: has small letters, digits and hyphens, not ${name}`,
    );
  }
  const url = address(config, 'url', key);
  const authorization = config.getOptionalString('authorization');
  return {
    name,
    url,
    externalUrl: config.has('externalUrl')
      ? address(config, 'externalUrl', key)
      : url,
    receiver: config.getOptionalString('receiver'),
    headers: {
      ...headersOf(config, key),
      ...(authorization && {
        authorization: header('authorization', authorization, key),
      }),
    },
    interval: milliseconds(config, 'interval', { minutes: 1 }, key),
    timeout: milliseconds(config, 'timeout', { seconds: 10 }, key),
    endAfter: milliseconds(config, 'endAfter', { minutes: 2 }, key),
  };
}

function address(config: Config, name: string, key: string): string {
  const text = config.getString(name);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(`${key}.${name}: is no http or https address`);
  }
  if (url.username || url.password || url.search || url.hash) {
    // Not shown: it may hold a secret.
    throw new InputError(
      `${key}.${name}: has to end with its path, and credentials belong to ${key}.authorization`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function headersOf(config: Config, key: string): Record<string, string> {
  const read = z
    .record(z.string(), z.string())
    .safeParse(config.getOptional('headers') ?? {});
  if (!read.success) {
    throw new InputError(`${key}.headers: has to be a map of texts`);
  }
  return Object.fromEntries(
    Object.entries(read.data).map(([name, value]) => [
      name.toLocaleLowerCase('en-US'),
      header(`headers.${name}`, value, key, name),
    ]),
  );
}

/** A value of a header; one that cannot be sent is told without its value. */
function header(field: string, value: string, key: string, name = field) {
  try {
    new Headers().set(name, value);
  } catch {
    throw new InputError(`${key}.${field}: cannot be sent as a header`);
  }
  return value;
}

function milliseconds(
  config: Config,
  name: string,
  fallback: Parameters<typeof duration>[2],
  key: string,
): number {
  return durationToMilliseconds(
    duration(config, name, fallback, `${key}.${name}`),
  );
}

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { integer } from './integer';

const path = z.string().min(1);

const jsonSourceSchema = z.strictObject({
  alerts: path.optional(),
  name: path,
  status: path,
  resolved: z
    .array(z.union([z.string(), z.number(), z.boolean()]).transform(String))
    .min(1),
  startsAt: path,
  endsAt: path.optional(),
  fingerprint: path.optional(),
  generatorUrl: path.optional(),
  labels: z.record(z.string(), path).default({}),
  annotations: z.record(z.string(), path).default({}),
});

/** Where a webhook that posts JSON has its fields; see `config.d.ts`. */
export type JsonSourceConfig = z.output<typeof jsonSourceSchema>;

/** What is configured of the instances of alerts. */
export interface AlertsConfig {
  /** Days for which an alert that has ended is kept. */
  keepDays: number;
  /** By the name in the webhook's address. */
  sources: ReadonlyMap<string, JsonSourceConfig>;
}

/** Reads and checks `runbook.alerts`; a fault is an error that names its key. */
export function readAlertsConfig(root: Config): AlertsConfig {
  const key = 'runbook.alerts.sources';
  const sources = root.getOptionalConfig(key);
  return {
    keepDays: integer(root, 'runbook.alerts.keepDays', 30, [1, 365]),
    sources: new Map(
      (sources?.keys() ?? []).map(name => {
        if (
          !/^[a-z0-9][a-z0-9-]{0,63}$/.test(name) ||
          name === 'alertmanager'
        ) {
          throw new InputError(
            `${key}.${name}: a source's name has small letters, digits and hyphens, and is not alertmanager`,
          );
        }
        const result = jsonSourceSchema.safeParse(sources?.get(name));
        if (!result.success) {
          throw new InputError(
            result.error.issues
              .map(issue =>
                [`${key}.${name}`, ...issue.path]
                  .join('.')
                  .concat(`: ${issue.message}`),
              )
              .join('; '),
          );
        }
        return [name, result.data];
      }),
    ),
  };
}

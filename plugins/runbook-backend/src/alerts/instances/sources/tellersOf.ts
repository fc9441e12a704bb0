import { z } from 'zod';
import { AlertmanagerConfig } from '../../../config';

// What says who sent it must not lose what it says.
const senderSchema = z.object({
  externalURL: z
    .string()
    .max(255)
    // Postgres takes no NUL in its text.
    .refine(value => !value.includes('\0'))
    .catch(''),
  receiver: z.string().optional().catch(undefined),
});

/**
 * Who tells of the alerts of a webhook: those configured that call themselves
 * as it does, which the members of a cluster do alike; otherwise the address
 * that it gives, or '' without one.
 */
export function tellersOf(
  payload: object,
  alertmanagers: readonly Pick<
    AlertmanagerConfig,
    'name' | 'url' | 'externalUrl' | 'receiver'
  >[],
): string[] {
  const { externalURL, receiver } = senderSchema.parse(payload);
  const address = URL.canParse(externalURL)
    ? new URL(externalURL).href.replace(/\/+$/, '')
    : externalURL;
  const named = alertmanagers.filter(
    one =>
      [one.externalUrl, one.url].includes(address) &&
      // Another receiver's alerts are not among those that are asked for.
      (one.receiver === undefined || one.receiver === receiver),
  );
  return named.length > 0 ? named.map(({ name }) => name) : [address];
}

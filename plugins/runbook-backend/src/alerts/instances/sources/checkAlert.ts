import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Labels } from '../../matching';
import { ReadAlerts, ReportedAlert } from './AlertSource';

// Postgres takes no NUL in its text.
const text = z
  .string()
  .max(255)
  .refine(value => !value.includes('\0'), { message: 'has a NUL character' });

const time = z.unknown().transform((value, context): Date => {
  const date = readTime(value);
  if (!date) {
    context.addIssue({
      code: 'custom',
      message: `${JSON.stringify(value) ?? 'nothing'} is no time since 1970`,
    });
    return z.NEVER;
  }
  return date;
});

/** What every source's alert has to be like. */
const alertSchema = z
  .object({
    status: z.enum(['firing', 'resolved']),
    labels: z
      .record(z.string().max(1_024), z.string())
      .refine(labels => Object.keys(labels).length <= 200, {
        message: 'An alert has no more than 200 labels',
      }),
    annotations: z.record(z.string(), z.string()).optional(),
    startsAt: time,
    endsAt: z.unknown().optional(),
    generatorUrl: z.string().optional(),
    fingerprint: text.optional(),
  })
  .refine(({ labels }) => text.min(1).safeParse(labels.alertname).success, {
    path: ['labels', 'alertname'],
    message: 'has to be a name of up to 255 characters',
  });

/** Checks alerts one by one: what is wrong with one is no matter of the others. */
export function checkAlerts(
  candidates: readonly unknown[],
): Pick<ReadAlerts, 'alerts' | 'refused'> {
  const read: Pick<ReadAlerts, 'alerts' | 'refused'> = {
    alerts: [],
    refused: [],
  };
  candidates.forEach((candidate, index) => {
    const result = alertSchema.safeParse(candidate);
    if (result.success) {
      read.alerts.push(toReported(result.data));
    } else {
      read.refused.push({
        index,
        reason: result.error.issues
          .map(
            ({ path, message }) => `${path.join('.') || 'alert'}: ${message}`,
          )
          .join('; ')
          .slice(0, 1_000),
      });
    }
  });
  return read;
}

function toReported(alert: z.output<typeof alertSchema>): ReportedAlert {
  const { labels, startsAt, fingerprint, generatorUrl } = alert;
  return {
    fingerprint: fingerprint || fingerprintOf(labels),
    name: labels.alertname ?? '',
    state: alert.status,
    startsAt,
    // The zero time that Go writes for "not ended" is none.
    endsAt: alert.status === 'resolved' ? readTime(alert.endsAt) : undefined,
    labels,
    annotations: alert.annotations ?? {},
    generatorUrl: generatorUrl || undefined,
  };
}

/** ISO 8601, or seconds or milliseconds since 1970; undefined where it is none of them. */
function readTime(value: unknown): Date | undefined {
  // Seconds reach this in the year 5138, milliseconds did in 1973.
  const milliseconds =
    typeof value === 'number' && value < 1e11 ? value * 1_000 : value;
  if (typeof milliseconds !== 'number' && typeof milliseconds !== 'string') {
    return undefined;
  }
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date : undefined;
}

/** For sources that tell none. */
function fingerprintOf(labels: Labels): string {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

import { APIRequestContext, expect } from '@playwright/test';
import { places } from './places';

export interface ToldAlert {
  labels: Record<string, string>;
  summary: string;
  state: 'fires' | 'ended';
}

/** Tells Alertmanager of an alert as Prometheus does. */
export async function tellAlertmanager(
  request: APIRequestContext,
  { labels, summary, state }: ToldAlert,
): Promise<void> {
  const now = Date.now();
  const response = await request.post(
    `${places.alertmanager.url}/api/v2/alerts`,
    {
      data: [
        {
          labels,
          annotations: { summary },
          startsAt: new Date(now - 60_000).toISOString(),
          endsAt: new Date(
            now + (state === 'fires' ? 3_600_000 : 0),
          ).toISOString(),
        },
      ],
    },
  );
  expect(response.status()).toBe(200);
}

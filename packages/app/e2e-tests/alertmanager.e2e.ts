import { APIRequestContext, expect, test } from '@playwright/test';
import { places } from './places';
import { signInAs } from './signIn';
import { tellAlertmanager, ToldAlert } from './tellAlertmanager';

/** Less than the pause between two questions of an open tab, so it is told by a signal. */
const LIVE = { timeout: 20_000 };

/** The alert of these tests, as Prometheus tells it. */
const tell = (request: APIRequestContext, state: ToldAlert['state']) =>
  tellAlertmanager(request, {
    labels: {
      alertname: 'LabelIssueErrorsHigh',
      severity: 'critical',
      service: 'label-api',
      region: 'ap1',
    },
    summary: 'Told by Alertmanager',
    state,
  });

/**
 * Waits until the portal knows whose alerts these are: a service that is new to
 * the catalog has its alerts within a minute.
 */
async function waitForService(request: APIRequestContext, portal: string) {
  await expect
    .poll(
      async () => {
        const answer = await request.post(
          `${portal}/api/runbook/alerts/webhooks/alertmanager`,
          {
            headers: {
              authorization: 'Bearer alertmanager-of-the-browser-tests',
            },
            data: {
              alerts: [
                {
                  status: 'resolved',
                  labels: { alertname: 'Probe', service: 'label-api' },
                  startsAt: '2026-03-01T12:00:00Z',
                  endsAt: '2026-03-01T12:00:00Z',
                },
              ],
            },
          },
        );
        return answer.json();
      },
      { timeout: 150_000 },
    )
    .toMatchObject({ resolved: 1, unowned: 0 });
}

test.describe('a real Alertmanager', () => {
  // Where it is missing on CI, the test fails.
  test.skip(!places.alertmanager.isThere, 'prometheus-alertmanager is missing');

  test('shows an alert live, leads to its procedure, and shows its end', async ({
    page,
    request,
  }) => {
    test.setTimeout(300_000);
    await waitForService(request, places.address);
    await signInAs(page, 'ines.carvalho');
    // A signal is for those who listen by then; a first connection may fail.
    const listening = new Promise<void>(resolve => {
      page.on('websocket', socket =>
        socket.on('framesent', ({ payload }) => {
          if (String(payload).includes('"runbook:alerts"')) {
            resolve();
          }
        }),
      );
    });
    await page.goto('/catalog/default/component/label-api/alerts');
    await expect(
      page.getByRole('table', { name: 'Alerts of this service' }),
    ).toBeVisible({ timeout: 60_000 });
    await listening;
    const card = page.getByRole('article', { name: 'LabelIssueErrorsHigh' });
    await expect(card).toHaveCount(0);

    await tell(request, 'fires');
    await expect(card).toBeVisible(LIVE);
    await expect(card).toContainText('Told by Alertmanager');

    await card.getByRole('button', { name: /Open procedure/ }).click();
    await expect(page).toHaveURL(
      /var\.region=ap1.*#roll-back-to-the-last-good-release/,
    );
    const procedure = page.getByRole('article').filter({
      has: page.getByRole('heading', {
        name: 'Roll back to the last good release',
      }),
    });
    await expect(
      procedure.getByRole('textbox', { name: 'region', exact: true }),
    ).toHaveValue('ap1', { timeout: 60_000 });
    await page.goBack();
    await expect(card).toBeVisible();

    await tell(request, 'ended');
    await expect(card).toHaveCount(0, LIVE);
  });
});

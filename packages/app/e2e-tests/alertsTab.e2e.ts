import AxeBuilder from '@axe-core/playwright';
import {
  APIRequestContext,
  expect,
  Locator,
  Page,
  test,
} from '@playwright/test';
import { places } from './places';
import { signInAs } from './signIn';

const alerts = '/catalog/default/component/label-api/alerts';
/** Not long ago, as the pictures of the documentation show it. */
const began = new Date(Date.now() - 20 * 60_000).toISOString();
const rollBack = 'roll-back-to-the-last-good-release';

/** Posts what Alertmanager would. */
async function tell(
  request: APIRequestContext,
  state: 'firing' | 'resolved',
  { token = 'alertmanager-of-the-browser-tests', startsAt = began } = {},
) {
  return request.post(
    `${places.address}/api/runbook/alerts/webhooks/alertmanager`,
    {
      headers: { authorization: `Bearer ${token}` },
      data: {
        version: '4',
        externalURL: 'https://alertmanager.example',
        alerts: [
          {
            status: state,
            labels: {
              alertname: 'LabelIssueErrorsHigh',
              severity: 'critical',
              service: 'label-api',
              region: 'eu-west-1',
            },
            annotations: { summary: '7 % of labels fail' },
            startsAt,
            endsAt:
              state === 'firing'
                ? '0001-01-01T00:00:00Z'
                : new Date().toISOString(),
            fingerprint: 'labels-fail',
          },
        ],
      },
    },
  );
}

async function openTab(page: Page) {
  await page.goto(alerts);
  await expect(
    page.getByRole('table', { name: 'Alerts of this service' }),
  ).toBeVisible({ timeout: 60_000 });
}

/** Goes on by keyboard until something has the focus, which must then be in sight. */
async function focusBy(
  key: 'Tab' | 'Shift+Tab',
  target: Locator,
  { keyboard }: Page,
) {
  const hasFocus = () =>
    target.evaluate(node => node === document.activeElement);
  // As many as the page has at most, the menu of the portal included.
  for (let pressed = 0; pressed < 80 && !(await hasFocus()); pressed += 1) {
    await keyboard.press(key);
  }
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
}

test.describe('the Alerts tab of a service', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));

  test('lists and filters definitions, and leads to the procedure', async ({
    page,
  }) => {
    await openTab(page);
    await page.keyboard.press('/');
    await page.keyboard.type('IssueErrors');
    await expect(page.getByRole('rowheader')).toHaveCount(1);
    await expect(page).toHaveURL(/IssueErrors/);
    await page
      .getByRole('button', { name: /Open procedure for LabelIssueErrorsHigh/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`/runbook#${rollBack}`));
  });

  test('takes the link of an alert to its procedure', async ({ page }) => {
    await page.goto('/runbook/alert?alertname=LabelIssueErrorsHigh&region=eu');
    await expect(page).toHaveURL(
      new RegExp(`label-api/runbook\\?var\\.region=eu#${rollBack}`),
      { timeout: 60_000 },
    );
  });

  test('is gone through by keyboard alone, what fires first', async ({
    page,
    request,
  }) => {
    // One that has ended begins no more: the next test has its own.
    const startsAt = new Date(Date.now() - 40 * 60_000).toISOString();
    expect((await tell(request, 'firing', { startsAt })).status()).toBe(200);
    await openTab(page);
    const card = page.getByRole('article', { name: 'LabelIssueErrorsHigh' });
    await expect(card).toBeVisible({ timeout: 60_000 });
    const table = page.getByRole('table', { name: 'Alerts of this service' });
    const row = table.getByRole('button', { name: 'LabelIssueErrorsHigh' });

    const inCard = card.getByRole('button', { name: /^Open procedure/ });
    await focusBy('Tab', inCard, page);
    await focusBy('Tab', card.getByRole('link', { name: 'Silence' }), page);
    await focusBy('Tab', page.getByLabel(/^Filter alerts/), page);
    await focusBy('Tab', row.first(), page);
    await page.keyboard.press('Enter');
    await expect(row.first()).toHaveAttribute('aria-expanded', 'true');
    const copy = table.getByRole('button', { name: /^Copy the expression of/ });
    await focusBy('Tab', copy, page);
    await focusBy('Shift+Tab', inCard, page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/var\.region=eu-west-1/);
    await expect(page).toHaveURL(new RegExp(`#${rollBack}$`));

    expect((await tell(request, 'resolved', { startsAt })).status()).toBe(200);
    await page.goto(alerts);
    await expect(table).toBeVisible({ timeout: 60_000 });
    await expect(card).toHaveCount(0, { timeout: 60_000 });
  });

  test('shows an alert while it fires, with its labels in the procedure', async ({
    page,
    request,
  }) => {
    test.setTimeout(180_000);
    expect((await tell(request, 'firing', { token: 'made-up' })).status()).toBe(
      401,
    );
    await openTab(page);
    await expect(page.getByRole('article')).toHaveCount(0);

    expect((await tell(request, 'firing')).status()).toBe(200);
    const card = page.getByRole('article', { name: 'LabelIssueErrorsHigh' });
    await expect(card).toBeVisible({ timeout: 60_000 });
    await expect(card).toContainText('7 % of labels fail');
    const { violations } = await new AxeBuilder({ page })
      .include('main')
      .analyze();
    expect(violations).toEqual([]);

    await expect(card.getByRole('link', { name: 'Silence' })).toHaveAttribute(
      'href',
      /^https:\/\/alertmanager\.example\/#\/silences\/new\?filter=.*region/,
    );
    await card.screenshot({ path: `${places.pictures}/alerts-firing.png` });

    await card.getByRole('button', { name: /Open procedure/ }).click();
    await expect(page).toHaveURL(/var\.region=eu-west-1/);

    await page.goto('/catalog/default/component/label-api');
    await expect(page.getByText('1 alert is firing')).toBeVisible({
      timeout: 60_000,
    });

    await page.goto('/runbook/alerts');
    await expect(
      page.getByRole('article', { name: 'Label API' }),
    ).toContainText('LabelIssueErrorsHigh', { timeout: 60_000 });
    // One entry in the menu, however many pages the plugin has.
    await expect(
      page.getByTestId('sidebar-root').getByRole('link', { name: 'Runbook' }),
    ).toHaveCount(1);
    const ofPage = await new AxeBuilder({ page }).include('main').analyze();
    expect(ofPage.violations).toEqual([]);

    await page.goto(alerts);
    await expect(card).toBeVisible();

    expect((await tell(request, 'resolved')).status()).toBe(200);
    await expect(card).toHaveCount(0, { timeout: 60_000 });
  });
});

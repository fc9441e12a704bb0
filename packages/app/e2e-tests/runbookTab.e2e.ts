import { expect, Locator, Page, test } from '@playwright/test';
import { expectNoFault, look, LOOKS } from './accessibility';
import { places } from './places';
import { signInAs } from './signIn';

const labelApi = '/catalog/default/component/label-api/runbook';
const rollBack = 'Roll back to the last good release';

/** The tab's entry in the entity page's own navigation. */
function runbookLink(page: Page) {
  return page
    .getByRole('main')
    .getByRole('link', { name: 'Runbook', exact: true });
}

/** A field of a procedure, by the placeholder's name. */
function field(card: Locator, name: string) {
  return card.getByRole('textbox', { name, exact: true });
}

/** The card of a procedure. */
function procedure(page: Page, title: string) {
  return page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title }) });
}

async function openTab(page: Page, address: string) {
  await page.goto(address);
  await expect(
    page.getByRole('heading', { name: 'Procedures', exact: true }).first(),
  ).toBeVisible({ timeout: 60_000 });
}

async function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('the Runbook tab of a service', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));

  test('shows owner, tier and review, and what the Markdown says', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/label-api');
    await runbookLink(page).click();

    const head = page.getByRole('region', { name: 'About this runbook' });
    await expect(head).toContainText('Tier 0: production-critical');
    await expect(head.getByRole('link', { name: 'Shipping' })).toBeVisible();
    await expect(head).toContainText('5.1');
    await expect(page.getByText('Merchants cannot ship.')).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Key service' }).first(),
    ).toHaveAttribute('href', '/catalog/default/resource/key-service');
    await page.screenshot({ path: `${places.pictures}/runbook-tab.png` });
  });

  test('takes a reader from / to the command to copy', async ({ page }) => {
    await openTab(page, labelApi);

    await page.keyboard.press('/');
    const filter = page.getByRole('textbox', { name: /Filter procedures/ });
    await expect(filter).toBeFocused();
    await page.keyboard.type('roll back');
    await expect(procedure(page, rollBack)).toBeVisible();
    await expect(procedure(page, 'Drain the render backlog')).toBeHidden();

    const card = procedure(page, rollBack);
    await field(card, 'region').fill('eu1');
    await field(card, 'release').fill('v211');
    await page.screenshot({ path: `${places.pictures}/procedure.png` });
    await card
      .getByRole('button', { name: /Copy command: haul rollback/ })
      .click();

    expect(await copied(page)).toBe(
      'haul rollback label-api --region eu1 --to v211',
    );
  });

  test('keeps filled values in the address, for whoever gets the link', async ({
    page,
    context,
  }) => {
    await openTab(page, `${labelApi}#roll-back-to-the-last-good-release`);
    const card = procedure(page, rollBack);
    await field(card, 'region').fill('na1');
    await expect(page).toHaveURL(/region=na1/);

    const colleague = await context.newPage();
    await signInAs(colleague, 'ines.carvalho');
    await openTab(colleague, page.url());
    await expect(field(procedure(colleague, rollBack), 'region')).toHaveValue(
      'na1',
    );
  });

  test('lands on the procedure of a link, with focus, also after a reload', async ({
    page,
  }) => {
    await openTab(page, `${labelApi}#drain-the-render-backlog`);
    const heading = page
      .getByRole('heading', { name: 'Drain the render backlog' })
      .first();
    for (const _ of ['opened', 'reloaded']) {
      await expect(heading).toBeInViewport();
      await expect
        .poll(() =>
          page.evaluate(
            () => document.activeElement?.closest('article, h3')?.textContent,
          ),
        )
        .toContain('Drain the render backlog');
      await page.reload();
    }
    await expect(heading).toBeInViewport();
  });

  test('shows severities and escalation as what they are, and the author’s table behind them', async ({
    page,
  }) => {
    await openTab(page, `${labelApi}#severity`);
    const severities = page.getByRole('table', { name: 'Severities' });
    await expect(severities.getByRole('row').nth(1)).toContainText(
      /SEV1.*no labels in a region.*at once/,
    );
    await expect(page.getByText('depot control, status page')).toBeHidden();
    await page
      .getByRole('heading', { name: 'Severity', exact: true })
      .locator('xpath=ancestor::section[1]')
      .getByText('As the author wrote it')
      .click();
    await expect(page.getByText('depot control, status page')).toBeVisible();
    await expect(
      page
        .getByRole('list', { name: 'Escalation path' })
        .getByRole('listitem')
        .nth(1),
    ).toContainText(/Secondary on call.*page.*5 min without answer/);
  });

  test('says so when a link leads nowhere, and what is near', async ({
    page,
  }) => {
    await openTab(page, `${labelApi}#roll-back-to-the-last-good-relase`);
    await expect(page.getByText(/no place named/)).toBeVisible();
    await page
      .getByRole('link', { name: new RegExp(rollBack) })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: rollBack }).first(),
    ).toBeInViewport();
  });
});

test.describe('an alert', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));
  const scanIngest = '/catalog/default/component/scan-ingest/runbook';

  test('of a link is open, with its severity and all that is to be done', async ({
    page,
  }) => {
    await page.goto(`${scanIngest}#scaningestlaghigh`);
    const alert = procedure(page, 'ScanIngestLagHigh');
    await expect(alert.getByText('SEV1 (critical)')).toBeInViewport({
      timeout: 60_000,
    });
    await field(alert, 'cluster').fill('eu1');
    await alert
      .getByRole('button', { name: /Copy command: kubectl .* scale/ })
      .click();
    expect(await copied(page)).toContain('--context eu1');
  });

  test('is found by its name', async ({ page }) => {
    await page.goto(scanIngest);
    const filter = page.getByRole('textbox', { name: /Filter procedures/ });
    await filter.fill('SorterSilent', { timeout: 60_000 });
    await expect(procedure(page, 'ScanSorterSilent')).toBeVisible();
    await expect(procedure(page, 'ScanIngestDown')).toHaveCount(0);
  });

  test('of a table says what it means and leads to its procedure', async ({
    page,
  }) => {
    await openTab(page, `${labelApi}#labelrenderbacklog`);
    const alert = procedure(page, 'LabelRenderBacklog');
    await expect(alert).toContainText('Depots print late.');
    await alert.getByRole('link', { name: 'Drain the render backlog' }).click();
    await expect(
      page.getByRole('heading', { name: 'Drain the render backlog' }),
    ).toBeInViewport();
  });
});

test('a checklist without boxes can be ticked, and cleared', async ({
  page,
}) => {
  await signInAs(page, 'ines.carvalho');
  await openTab(
    page,
    '/catalog/default/component/identity/runbook#10-release-checklist',
  );
  const box = page.getByRole('checkbox', { name: /CI is green/ });
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await page.getByRole('button', { name: 'Clear my ticks' }).click();
  await expect(box).not.toBeChecked();
});

test.describe('a runbook that is not as it should be', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));

  test('a service without one says what to add, ready to copy', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/rates-api/runbook');
    await expect(page.getByText(/has no runbook yet/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy the annotation' }).click();
    expect(await copied(page)).toContain('runbook/source:');
    await page.screenshot({ path: `${places.pictures}/no-runbook.png` });
  });

  test('a source that does not exist is named, with the way out', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/address-check/runbook');
    await expect(
      page.getByText('The last import of this runbook failed'),
    ).toBeVisible();
    await expect(page.getByText(/docs\/gone\.md/).first()).toBeVisible();
  });

  test('a review long overdue is loud', async ({ page }) => {
    await page.goto('/catalog/default/component/depot-console/runbook');
    await expect(page.getByText(/Review overdue/).first()).toBeVisible();
  });

  test('both sides of a merge conflict are shown as what they are', async ({
    page,
  }) => {
    await page.goto('/catalog/default/component/notifier/runbook');
    await expect(
      page.getByText(/Unresolved merge conflict: ours/).first(),
    ).toBeVisible();
    await expect(
      page.getByText(/Unresolved merge conflict: theirs/).first(),
    ).toBeVisible();
  });
});

test('a person outside the owner group reads, but cannot refresh', async ({
  page,
}) => {
  await signInAs(page, 'guest');
  await openTab(page, labelApi);
  await expect(page.getByRole('button', { name: 'Refresh' })).toHaveCount(0);
});

test('a user is no service, and has no Runbook tab', async ({ page }) => {
  await signInAs(page, 'guest');
  await page.goto('/catalog/default/user/ines.carvalho');
  await expect(page.getByText('Inês Carvalho').first()).toBeVisible();
  await expect(runbookLink(page)).toHaveCount(0);
});

for (const [name, size] of LOOKS) {
  test(`has no serious accessibility fault: ${name}`, async ({ page }) => {
    await signInAs(page, 'ines.carvalho');
    await look(page, size);
    await openTab(page, `${labelApi}#roll-back-to-the-last-good-release`);
    await page.screenshot({ path: `${places.pictures}/runbook-${name}.png` });

    await expectNoFault(page, 'main');
  });
}

import { expect, Page, test } from '@playwright/test';
import { expectNoFault, look, LOOKS } from './accessibility';
import { places } from './places';
import { signInAs } from './signIn';

/** A service that no other test writes for. */
const SERVICE = 'Merchant portal';
const ENTITY = '/catalog/default/component/merchant-portal';

/** All services are looked through a minute after the portal has started. */
const FIRST_LOOK = { timeout: 150_000 };

function services(page: Page) {
  return page.getByRole('region', { name: 'Services' });
}

async function openCoverage(page: Page, search = '') {
  await page.goto(`/runbook/coverage${search}`);
  await expect(services(page).getByRole('article').first()).toBeVisible(
    FIRST_LOOK,
  );
}

test('a failure of coverage is followed to its mend, and the check turns', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'ines.carvalho');
  await openCoverage(page);
  await page.screenshot({ path: `${places.pictures}/coverage.png` });
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await downloading).suggestedFilename()).toBe('coverage.csv');

  await page.getByLabel('Failing check').selectOption({ label: 'Runbook' });
  await expect(page).toHaveURL(/failing=runbook/);
  await page.getByLabel(/^Service \(/).fill('merchant');
  const service = services(page).getByRole('article', { name: SERVICE });
  await expect(services(page).getByRole('article')).toHaveCount(1);
  await expect(service).toContainText('There is nothing to read');
  const filtered = page.url();

  await service.getByRole('link', { name: 'Go to Runbook: Runbook' }).click();
  await expect(page).toHaveURL(new RegExp(`${ENTITY}/runbook`));
  await page.getByRole('button', { name: 'Add procedure' }).click();
  const editor = page.getByRole('dialog', { name: 'New procedure' });
  await editor.getByRole('button', { name: /^Restart/ }).click();
  await editor
    .getByRole('textbox', { name: 'Title' })
    .fill('Restart the merchant portal');
  await editor.getByRole('button', { name: 'Create procedure' }).click();
  await expect(editor).toHaveCount(0);

  await page.goto(ENTITY);
  const inOrder = page.getByRole('list', { name: 'In order' });
  await expect(inOrder).toContainText('Runbook', { timeout: 60_000 });
  await expect(
    page.getByRole('list', { name: 'To be mended' }),
  ).not.toContainText('There is nothing to read');
  await page
    .getByRole('article')
    .filter({ has: inOrder })
    .screenshot({ path: `${places.pictures}/coverage-card.png` });

  await page.goto(filtered);
  await expect(page.getByText('No service matches.')).toBeVisible({
    timeout: 60_000,
  });
});

for (const [name, size] of LOOKS) {
  test(`the estate has no serious accessibility fault: ${name}`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await signInAs(page, 'ines.carvalho');
    await look(page, size);
    await openCoverage(page);
    await services(page)
      .getByRole('button', { name: /^What was found/ })
      .first()
      .click();
    await page.screenshot({
      path: `${places.output}/coverage-${name}.png`,
      fullPage: true,
    });
    await expectNoFault(page, 'main');

    await page.goto('/runbook');
    await expect(page).toHaveURL(/\/runbook\/on-call$/);
    await expect(page.getByRole('article').first()).toBeVisible({
      timeout: 60_000,
    });
    await page.screenshot({
      path:
        name === 'wide'
          ? `${places.pictures}/estate-on-call.png`
          : `${places.output}/estate-on-call-${name}.png`,
    });
    await expectNoFault(page, 'main');
  });
}

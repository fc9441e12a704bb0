import { expect, Page, test } from '@playwright/test';
import { expectNoFault, look, LOOKS } from './accessibility';
import { signInAs } from './signIn';

const OVERVIEW = '/catalog/default/component/address-check';

function palette(page: Page) {
  return page.getByRole('dialog', { name: 'Find a procedure' });
}

async function open(page: Page, address: string) {
  await signInAs(page, 'ines.carvalho');
  await page.goto(address);
}

test('the shortcut on an entity page leads to the procedure of another service by a misspelt word', async ({
  page,
}) => {
  await open(page, OVERVIEW);
  await expect(
    page.getByRole('heading', { name: 'Address check' }).first(),
  ).toBeVisible({ timeout: 60_000 });
  // It is there once its part of the app is loaded.
  await expect(async () => {
    await page.keyboard.press('Alt+p');
    await expect(palette(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const field = palette(page).getByRole('combobox');
  await expect(field).toBeFocused();

  await field.fill('tarif tabel');
  const option = palette(page).getByRole('option', {
    name: /Load a new tariff table/,
  });
  await expect(option).toBeVisible();
  await expectNoFault(page, '[role="dialog"]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    /customs-gateway\/runbook#load-a-new-tariff-table$/,
  );
  await expect(
    page.getByRole('heading', { name: 'Load a new tariff table' }),
  ).toBeFocused();

  await page.keyboard.press('Alt+p');
  await expect(
    palette(page).getByRole('group', { name: 'Of this service' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
});

for (const [name, appearance] of LOOKS.filter(([one]) => one !== 'wide')) {
  test(`it fits: ${name}`, async ({ page }) => {
    await look(page, appearance);
    await open(page, '/runbook/alerts');
    await page.getByRole('button', { name: 'Find a procedure' }).click();
    await palette(page).getByRole('combobox').fill('roll');
    await expect(palette(page).getByRole('option').first()).toBeVisible();
    await expectNoFault(page, '[role="dialog"]');
    const box = await palette(page).boundingBox();
    expect(box?.width === appearance.width).toBe(name === 'phone');
  });
}

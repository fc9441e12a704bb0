import { expect, test } from '@playwright/test';
import { places } from './places';
import { signInAs } from './signIn';

test('a procedure is found by a misspelt word, and opens at its place', async ({
  page,
}) => {
  await signInAs(page, 'ines.carvalho');
  const result = page.getByRole('link', {
    name: 'Roll back to the last good release',
  });
  // The index is made after the first import, and anew every minute.
  await expect(async () => {
    await page.goto('/search?query=releese&types[]=runbook');
    await expect(result.first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 100_000 });
  await expect(page.getByText('Procedure · Label API').first()).toBeVisible();
  await page.screenshot({ path: `${places.pictures}/search.png` });

  await result.first().click();
  await expect(page).toHaveURL(
    /label-api\/runbook#roll-back-to-the-last-good-release$/,
  );
  await expect(
    page.getByRole('heading', { name: 'Roll back to the last good release' }),
  ).toBeVisible();
});

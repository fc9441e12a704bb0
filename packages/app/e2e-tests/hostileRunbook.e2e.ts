import { expect, test } from '@playwright/test';
import { signInAs } from './signIn';

test('a hostile runbook does nothing but be read', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await signInAs(page, 'guest');
  await page.goto('/catalog/default/component/hostile-notes/runbook');
  await expect(page.getByText('Plain words stay.').first()).toBeVisible();
  const tab = page.locator('main');

  await expect(tab.locator('script, iframe, form, object, embed')).toHaveCount(
    0,
  );
  await expect(
    tab.locator('[onerror], [onload], [onclick], [ontoggle]'),
  ).toHaveCount(0);
  await expect(
    tab.locator('[href^="javascript:" i], [href^="data:" i]'),
  ).toHaveCount(0);
  await expect(tab.locator('img[src^="data:" i]')).toHaveCount(0);
  await expect(tab.locator('circle')).toHaveCount(0);
  await expect(
    tab.getByRole('link', { name: 'an honest link' }).first(),
  ).not.toHaveAttribute('style', /.+/);
  for (const words of [
    'a script link',
    'an encoded script link',
    'a data link',
  ]) {
    await tab.getByText(words, { exact: true }).first().click();
  }

  expect(await page.evaluate(() => 'attacked' in window)).toBe(false);
  expect(dialogs).toEqual([]);
});

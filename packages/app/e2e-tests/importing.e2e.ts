import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { places } from './places';
import { signInAs } from './signIn';

const document = path.join(
  places.company,
  'services/label-api/docs/runbook.md',
);
const tab = '/catalog/default/component/label-api/runbook';

test('an edit of the Markdown is there after Refresh', async ({ page }) => {
  const before = await readFile(document, 'utf8');
  await signInAs(page, 'ines.carvalho');
  await page.goto(tab);
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible();
  try {
    await appendFile(
      document,
      '\n\n## Water the plants\n\nUse when they hang.\n\n```bash\n$ water --plant <plant>\n```\n',
    );
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByRole('heading', { name: 'Water the plants' }).first(),
    ).toBeVisible();
  } finally {
    await writeFile(document, before);
  }
});

test('a source that vanishes leaves the last good runbook up, and says so', async ({
  page,
}) => {
  await signInAs(page, 'ines.carvalho');
  await page.goto(tab);
  await expect(page.getByText('Merchants cannot ship.')).toBeVisible();
  const away = `${document}.away`;
  await rename(document, away);
  try {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByText('The last import of this runbook failed'),
    ).toBeVisible();
    await expect(page.getByText('Merchants cannot ship.')).toBeVisible();
    await page.screenshot({ path: `${places.pictures}/import-failed.png` });
  } finally {
    await rename(away, document);
  }
  await page
    .getByRole('button', { name: /Refresh|Try again/ })
    .first()
    .click();
  await expect(
    page.getByText('The last import of this runbook failed'),
  ).toBeHidden();
});

import AxeBuilder from '@axe-core/playwright';
import { expect, Locator, Page, test } from '@playwright/test';
import { places } from './places';
import { signInAs } from './signIn';

const TAB = '/catalog/default/component/address-check/runbook';

/** Another one each time: a slug stays taken while it can be recovered. */
const TITLE = `Restart address check ${Date.now().toString(36)}`;

function editor(page: Page): Locator {
  return page.getByRole('dialog', { name: /^New procedure$|^Edit / });
}

function text(page: Page): Locator {
  return editor(page).getByRole('textbox', { name: /^Steps and commands/ });
}

/** The card of the procedure; that of its alert names it, too. */
function card(page: Page): Locator {
  return page
    .getByRole('article')
    .filter({ hasText: TITLE })
    .filter({ hasText: 'Written in the portal' });
}

async function open(page: Page, person: string) {
  await signInAs(page, person);
  // A portal that has just started may not know the service yet.
  await expect(async () => {
    await page.goto(TAB);
    await expect(
      page.getByRole('heading', { name: 'Address check' }).first(),
    ).toBeVisible({ timeout: 30_000 });
  }).toPass({ timeout: 120_000 });
}

/** Opens the card, if it is not open from the start. */
async function openCard(page: Page) {
  const toggle = card(page).getByRole('button', { name: TITLE, exact: true });
  // A second window loads the whole app anew.
  await expect(toggle).toBeVisible({ timeout: 60_000 });
  if ((await toggle.getAttribute('aria-expanded')) !== 'true') {
    await toggle.click();
  }
}

async function act(page: Page, name: string) {
  await openCard(page);
  await card(page).getByRole('button', { name }).click();
}

async function expectNoFault(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  ).toEqual([]);
}

// One page load for many facts: the tests build on each other.
test.describe.configure({ mode: 'serial' });

test.describe('a procedure written in the portal', () => {
  test.slow();
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext();
    page = await context.newPage();
    await open(page, 'ines.carvalho');
  });
  test.afterAll(() => page.context().close());

  test('is written from a template, with a preview', async () => {
    await page.getByRole('button', { name: 'Add procedure' }).click();
    await editor(page)
      .getByRole('button', { name: /^Restart/ })
      .click();
    const title = editor(page).getByRole('textbox', { name: 'Title' });
    await title.fill('Restart address check');
    await editor(page)
      .getByRole('textbox', { name: 'Alerts that it answers' })
      .fill('AddressCheckHangs');
    const preview = editor(page).getByRole('region', {
      name: 'As readers see it',
    });
    await expect(
      preview.getByRole('textbox', { name: /deployment/i }),
    ).toBeVisible();
    await expect(preview.getByText('Nothing to mend.')).toBeVisible();
    await page.screenshot({ path: `${places.pictures}/procedure-editor.png` });
    await expectNoFault(page, '[role=dialog]');

    await title.fill(TITLE);
    await editor(page)
      .getByRole('button', { name: 'Create procedure' })
      .click();
    await expect(editor(page)).toBeHidden();
    await openCard(page);
    await expect(card(page).getByText('Written in the portal')).toBeVisible();
  });

  test('is filled in like any other', async () => {
    await card(page)
      .getByRole('textbox', { name: /deployment/i })
      .fill('address-check');
    await expect(
      card(page).getByText('kubectl rollout restart deployment/address-check'),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'AddressCheckHangs' }).first(),
    ).toBeVisible();
    await expectNoFault(page, 'main');
  });

  test('is found by misspelt words', async () => {
    const palette = page.getByRole('dialog', { name: 'Find a procedure' });
    // In a field the keys are the field's.
    await page.locator(':focus').blur();
    await expect(async () => {
      await page.keyboard.press('Alt+p');
      await expect(palette).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    await palette.getByRole('combobox').fill('restrat adress');
    await expect(palette.getByRole('option', { name: TITLE })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });

  test('is run: ticked, noted, ended, and among the last runs after a reload', async () => {
    await card(page)
      .getByRole('button', { name: `Run ${TITLE}`, exact: true })
      .click();
    const run = card(page).getByRole('region', { name: `Run of ${TITLE}` });
    await expect(
      run.getByText('kubectl rollout restart deployment/address-check'),
    ).toBeVisible();
    await run.getByRole('checkbox', { name: 'Step 1' }).check();
    await expect(run.getByText(/· 1 of \d+ steps/)).toBeVisible();
    await run.getByRole('button', { name: 'Note on step 2' }).click();
    await run.getByLabel('What you saw').fill('It took two minutes');
    await run.getByRole('button', { name: 'Save the note' }).click();
    await expect(run.getByText('It took two minutes')).toBeVisible();

    // Its address opens it again.
    await page.reload();
    await expect(run.getByRole('checkbox', { name: 'Step 1' })).toBeChecked();
    await expectNoFault(page, 'main');
    await run.getByRole('button', { name: 'End it' }).click();
    const dialog = page.getByRole('dialog', { name: TITLE });
    await dialog.getByRole('button', { name: 'End it' }).click();
    await expect(run.getByText('It worked')).toBeVisible();
    await run.getByRole('button', { name: 'Close the run' }).click();

    await page.reload();
    await openCard(page);
    await card(page)
      .getByRole('button', { name: `Last runs of ${TITLE}` })
      .click();
    const last = card(page).getByRole('listitem').filter({ hasText: 'took' });
    await expect(last.getByText(/started by Inês Carvalho/)).toBeVisible();
    await expect(last.getByText('It took two minutes')).toBeVisible();
  });

  test('loses nothing when two edit it at once', async ({ browser }) => {
    const context = await browser.newContext();
    const colleague = await context.newPage();
    await open(colleague, 'tomasz.wilk');
    await act(colleague, `Edit ${TITLE}`);
    await act(page, `Edit ${TITLE}`);
    const before = await text(page).inputValue();

    await text(colleague).fill(`${before}\n5. Tell the channel.`);
    await editor(colleague).getByRole('button', { name: 'Save' }).click();
    await expect(editor(colleague)).toBeHidden();
    await context.close();

    await text(page).fill(`0. Breathe.\n\n${before}`);
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(
      editor(page).getByText('Somebody else saved this procedure meanwhile'),
    ).toBeVisible();
    await expect(
      editor(page).getByRole('link', { name: /Tomasz Wilk/ }),
    ).toBeVisible();
    await expectNoFault(page, '[role=dialog]');
    await editor(page)
      .getByRole('button', { name: 'Put both together' })
      .click();
    await expect(text(page)).toHaveValue(/^0\. Breathe\.[^]*5\. Tell/);
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(editor(page)).toBeHidden();
  });

  test('has a history, of which one revision is restored', async () => {
    await act(page, `History of ${TITLE}`);
    const history = page.getByRole('dialog', { name: /^History of/ });
    await history
      .getByRole('radio', { name: 'Compare from revision 1' })
      .check();
    const comparison = history.getByRole('region', {
      name: 'Revision 1 compared with revision 3',
    });
    await expect(comparison.getByText('0. Breathe.')).toBeVisible();
    await expect(comparison.getByText('5. Tell the channel.')).toBeVisible();
    await expectNoFault(page, '[role=dialog]');
    await history.getByRole('button', { name: 'Restore revision 1' }).click();
    await expect(history).toBeHidden();
    await openCard(page);
    await expect(card(page).getByText('Breathe.')).toHaveCount(0);
  });

  test('is said to look right', async () => {
    await act(page, `${TITLE} looks right today`);
    await expect(card(page).getByText(/^Looks right, said/)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoFault(page, 'main');
    await card(page).screenshot({
      path: `${places.output}/written-procedure-phone.png`,
    });
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  test('offers no edit to who does not belong to the owner', async ({
    browser,
  }) => {
    const context = await browser.newContext();
    const guest = await context.newPage();
    await guest.addInitScript(() =>
      window.localStorage.setItem('theme', 'dark'),
    );
    await open(guest, 'guest');
    await openCard(guest);
    await expect(
      card(guest).getByRole('button', { name: `This did not work: ${TITLE}` }),
    ).toBeVisible();
    for (const name of ['Add procedure', `Edit ${TITLE}`, `Delete ${TITLE}`]) {
      await expect(guest.getByRole('button', { name })).toHaveCount(0);
    }
    await expectNoFault(guest, 'main');
    await context.close();
  });

  test('is deleted, and can be recovered', async () => {
    await act(page, `Delete ${TITLE}`);
    await page
      .getByRole('dialog', { name: /^Delete/ })
      .getByRole('button', { name: 'Delete', exact: true })
      .click();
    await expect(card(page)).toHaveCount(0);
    await page.getByText(/deleted procedures?$/).click();
    await expect(
      page.getByRole('button', { name: `Recover ${TITLE}` }),
    ).toBeVisible();
  });
});

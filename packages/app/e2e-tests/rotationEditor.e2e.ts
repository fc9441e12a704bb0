import { expect, Locator, Page, test } from '@playwright/test';
import { expectNoFault, look, LOOKS } from './accessibility';
import { places } from './places';
import { signInAs } from './signIn';

/** The editor that is open over the window. */
function editor(page: Page): Locator {
  return page.getByRole('dialog', { name: /New rotation|Edit / });
}

function preview(page: Page): Locator {
  return editor(page).getByRole('region', { name: 'The next eight weeks' });
}

function layer(page: Page, name: string): Locator {
  return editor(page).getByRole('region', { name: `Layer ${name}` });
}

/** Finds somebody in the catalog and chooses them. */
async function choose(field: Locator, typed: string, name: string) {
  await field.fill(typed);
  await field
    .page()
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .click();
}

async function addPerson(page: Page, name: string) {
  await choose(
    layer(page, 'primary').getByRole('textbox', { name: 'Add a person' }),
    name,
    name,
  );
}

/** Rotations of the group Shipping in the example company. */
const EXAMPLES = ['shipping', 'customs'];

/** Makes a weekly rotation of Inês and Tomasz, and lands on its page. */
async function makeRotation(page: Page, title: string) {
  await page.goto('/runbook/rotations/new');
  await editor(page).getByRole('textbox', { name: 'Title' }).fill(title);
  await choose(
    editor(page).getByRole('textbox', { name: 'Owner group' }),
    'Shipping',
    'Shipping',
  );
  await editor(page)
    .getByRole('button', { name: /^Weekly One person/ })
    .click();
  await addPerson(page, 'Inês Carvalho');
  await addPerson(page, 'Tomasz Wilk');
  await expect(preview(page).getByText('Nobody is on call')).toHaveCount(0);
  await editor(page).getByRole('button', { name: 'Create rotation' }).click();
  await expect(editor(page)).toBeHidden();
  await expect(
    page.getByRole('heading', { name: title, exact: true }),
  ).toBeVisible();
}

async function openEditor(page: Page) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(editor(page)).toBeVisible();
}

/** Another one each time: a rotation's id is its own for ever. */
function newTitle(name: string): string {
  return `${name} ${Date.now().toString(36)}`;
}

// The pictures of other tests show the example company alone.
test.afterEach(async ({ request }) => {
  const backend = `${places.address}/api`;
  const signedIn = await request.get(`${backend}/auth/example-people/refresh`, {
    headers: { 'x-example-person': 'user:default/ines.carvalho' },
  });
  const { token } = (await signedIn.json()).backstageIdentity;
  const headers = { authorization: `Bearer ${token}` };
  const listed = await request.get(
    `${backend}/runbook/rotations?owner=group:default/shipping`,
    { headers },
  );
  for (const { id, revision } of (await listed.json()).rotations) {
    if (!EXAMPLES.includes(id)) {
      const answer = await request.delete(
        `${backend}/runbook/rotations/${id}`,
        { headers: { ...headers, 'if-match': `"${revision}"` } },
      );
      expect(answer.status()).toBe(200);
    }
  }
});

test('whoever is on call sees so on the home page', async ({ page }) => {
  await signInAs(page, 'ines.carvalho');
  await makeRotation(page, newTitle('Home'));
  await page.goto('/');
  await expect(page.getByText('My on-call')).toBeVisible();
  await expect(
    page.getByText(/You are on call now|Your next shift begins in/).first(),
  ).toBeVisible();
  await page.screenshot({ path: `${places.pictures}/home.png` });
});

test.describe('the editor of rotations', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));

  test('makes a rotation from a template, with a preview of eight weeks', async ({
    page,
  }) => {
    await page.goto('/runbook/rotations');
    await page.getByRole('link', { name: 'New rotation' }).click();
    const title = newTitle('Rates on call');
    await editor(page).getByRole('textbox', { name: 'Title' }).fill(title);
    await expect(editor(page).getByRole('textbox', { name: 'Id' })).toHaveValue(
      title.toLowerCase().replace(/ /g, '-'),
    );
    await expect(editor(page).getByText('This id is free')).toBeVisible();

    await editor(page)
      .getByRole('button', { name: /^Follow the sun/ })
      .click();
    await expect(layer(page, 'Americas')).toBeVisible();
    await editor(page)
      .getByRole('button', { name: /^Weekly, three layers/ })
      .click();
    await expect(preview(page).getByText(/gaps: nobody/)).toBeVisible();

    await editor(page).getByRole('button', { name: 'Create rotation' }).click();
    await expect(
      editor(page).getByText('Choose the group that the rotation belongs to.'),
    ).toBeVisible();
    await expect(
      editor(page).getByRole('textbox', { name: 'Owner group' }),
    ).toBeFocused();
  });

  test('shows who moves before an edit is saved', async ({ page }) => {
    const title = newTitle('Moves');
    await makeRotation(page, title);
    await openEditor(page);
    await addPerson(page, 'Mei Ling Tan');

    const moves = preview(page).getByRole('region', { name: 'Who moves' });
    await expect(
      moves.getByRole('cell', { name: /Mei Ling Tan/ }).first(),
    ).toBeVisible();
    await page.screenshot({ path: `${places.pictures}/rotation-editor.png` });
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(editor(page)).toBeHidden();

    await openEditor(page);
    await expect(
      layer(page, 'primary').getByRole('listitem', { name: /Turn 3: Mei/ }),
    ).toBeVisible();
  });

  test('takes the people of a group after it was seen who moves', async ({
    page,
  }) => {
    await makeRotation(page, newTitle('Group'));
    await openEditor(page);
    await editor(page)
      .getByRole('button', { name: 'Take the people of a group' })
      .click();
    const dialog = page.getByRole('dialog', {
      name: 'Take the people of a group',
    });
    await expect(
      dialog.getByText(/^Stay: Inês Carvalho, Tomasz Wilk/),
    ).toBeVisible();
    await expect(dialog.getByText(/^Join: .*Mei Ling Tan/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Take these people' }).click();
    await expect(
      layer(page, 'primary').getByText('Taken from Shipping'),
    ).toBeVisible();
  });

  test('loses nothing when two edit at once', async ({ page, browser }) => {
    test.slow();
    const title = newTitle('Both');
    await makeRotation(page, title);
    const address = page.url();
    const context = await browser.newContext();
    const colleague = await context.newPage();
    await signInAs(colleague, 'tomasz.wilk');
    await colleague.goto(address);

    await openEditor(page);
    await openEditor(colleague);
    await addPerson(page, 'Mei Ling Tan');
    await editor(colleague)
      .getByRole('textbox', { name: 'Description' })
      .fill('For rates and quotes.');
    await editor(colleague).getByRole('button', { name: 'Save' }).click();
    await expect(editor(colleague)).toBeHidden();

    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(
      editor(page).getByText('Somebody else saved this rotation meanwhile'),
    ).toBeVisible();
    await expect(editor(page).getByText(/^Tomasz Wilk, /)).toBeVisible();
    await expect(
      editor(page).getByRole('cell', { name: 'For rates and quotes.' }),
    ).toBeVisible();
    await editor(page)
      .getByRole('button', { name: 'Apply mine on top' })
      .click();
    await expect(
      layer(page, 'primary').getByRole('listitem', { name: /Turn 3: Mei/ }),
    ).toBeVisible();
    await editor(page).getByRole('button', { name: 'Save' }).click();
    await expect(editor(page)).toBeHidden();
    await expect(page.getByText('For rates and quotes.')).toBeVisible();
    await context.close();
  });

  test('keeps a draft when the window was closed, and offers it', async ({
    page,
  }) => {
    await makeRotation(page, newTitle('Draft'));
    await openEditor(page);
    await addPerson(page, 'Deshawn Brooks');
    await page.waitForTimeout(800);
    page.on('dialog', dialog => dialog.accept());
    await page.reload();
    await openEditor(page);
    await expect(
      layer(page, 'primary').getByRole('listitem', { name: /Deshawn/ }),
    ).toHaveCount(0);
    await editor(page)
      .getByRole('button', { name: 'Go on with the draft' })
      .click();
    await expect(
      layer(page, 'primary').getByRole('listitem', { name: /Deshawn/ }),
    ).toBeVisible();

    await editor(page)
      .getByRole('button', { name: 'Close the editor' })
      .click();
    await expect(page.getByText('Leave without saving?')).toBeVisible();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await expect(editor(page)).toBeVisible();
  });

  test('moves a person by keyboard alone', async ({ page }) => {
    await makeRotation(page, newTitle('Keys'));
    await openEditor(page);
    const up = layer(page, 'primary').getByRole('button', {
      name: 'Move Tomasz Wilk up',
    });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(
      layer(page, 'primary').getByRole('listitem', {
        name: 'Turn 1: Tomasz Wilk',
      }),
    ).toBeVisible();
    await expect(up).toBeFocused();
  });
});

test('the overview of a service says who is on call', async ({ page }) => {
  await signInAs(page, 'ines.carvalho');
  await page.goto('/catalog/default/component/label-api');
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'On call now' }),
  ).toBeVisible();
  await expect(
    main.getByRole('link', { name: 'Open the rotation' }).first(),
  ).toBeVisible();
  await page.screenshot({ path: `${places.pictures}/on-call-card.png` });
  await main.getByRole('link', { name: 'Open the rotation' }).first().click();
  await expect(page).toHaveURL(/label-api\/rotation/);
});

test('whoever belongs to no group is not offered to make a rotation', async ({
  page,
}) => {
  await signInAs(page, 'guest');
  await page.goto('/runbook/rotations');
  await expect(
    page.getByRole('heading', { name: 'Rotations', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'New rotation' })).toHaveCount(0);
});

for (const [name, size] of LOOKS) {
  test(`has no serious accessibility fault: ${name}`, async ({ page }) => {
    test.slow();
    await signInAs(page, 'ines.carvalho');
    await look(page, size);
    await makeRotation(page, newTitle('Axe'));
    await openEditor(page);
    await addPerson(page, 'Mei Ling Tan');
    await expect(
      preview(page)
        .getByRole('region', { name: 'Who moves' })
        .getByRole('table'),
    ).toBeVisible();
    await page.screenshot({
      path: `${places.output}/rotation-editor-${name}.png`,
    });
    await expectNoFault(page, '[role=dialog]');

    await page.goto('/');
    // The card alone: those beside it are Backstage's.
    await page
      .getByText('My on-call')
      .locator('xpath=ancestor::*[contains(@class, "MuiCard-root")][1]')
      .evaluate(card => card.setAttribute('id', 'my-on-call'));
    await expectNoFault(page, '#my-on-call');
    await page.goto('/runbook/rotations');
    await expect(
      page.getByRole('heading', { name: 'Rotations' }),
    ).toBeVisible();
    await expectNoFault(page, 'main');
  });
}

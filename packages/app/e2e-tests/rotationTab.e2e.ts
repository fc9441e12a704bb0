import { Browser, expect, Page, test } from '@playwright/test';
import { expectNoFault, look, LOOKS } from './accessibility';
import { places } from './places';
import { signInAs } from './signIn';

const shipping = '/catalog/default/component/label-api/rotation';
const followTheSun = '/catalog/default/component/tracking-api/rotation';

function card(page: Page, layer: string) {
  return page.getByRole('article', { name: layer, exact: true });
}

async function openTab(page: Page, address: string, layer = 'primary') {
  await page.goto(address);
  await expect(card(page, layer)).toBeVisible({ timeout: 60_000 });
}

/** The name of the person on the primary's card. */
function primaryOf(page: Page) {
  return card(page, 'primary').getByRole('link').first();
}

/** A page of its own for another person, beside the first one's. */
async function pageOf(browser: Browser, person: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, person);
  return page;
}

test.describe('the Rotation tab of a service', () => {
  test.beforeEach(({ page }) => signInAs(page, 'ines.carvalho'));

  test('says who is on call in each layer, and who is next', async ({
    page,
  }) => {
    await openTab(page, shipping);
    for (const layer of ['primary', 'secondary', 'backup']) {
      await expect(card(page, layer)).toContainText('@saltmarsh.example');
      await expect(card(page, layer)).toContainText(/Next: .+ in \d/);
    }
    await page.screenshot({ path: `${places.pictures}/rotation-tab.png` });
  });

  test('is right at the dates on which clocks change', async ({ page }) => {
    // 09:00 in Lisbon is 09:00 UTC before the last Sunday of March, and 08:00
    // after it: the handoff of Monday the 30th comes an hour earlier.
    await openTab(page, `${shipping}?at=2026-03-30T07:59:00Z`);
    await expect(card(page, 'primary')).toContainText(/Next: .+ in 1 min/);
    await openTab(page, `${shipping}?at=2026-03-30T08:00:00Z`);
    await expect(card(page, 'primary')).toContainText(
      /Since\s*Mon 30 Mar, 10:00/,
    );

    // The hour that summer tears open between Toronto and Singapore.
    await openTab(
      page,
      `${followTheSun}?at=2026-04-01T23:30:00Z&month=2026-04`,
      'Lisbon',
    );
    await expect(page.getByText('A page would reach nobody')).toBeVisible();
    await expect(page.getByText('Nobody: a gap').first()).toBeVisible();
    await page.screenshot({ path: `${places.pictures}/rotation-gap.png` });
  });

  test('lets somebody take over for an hour, and undo it', async ({
    page: anyPage,
    browser,
  }) => {
    // Two people, each with a portal of their own to load.
    test.slow();
    await openTab(anyPage, shipping);
    const before = await primaryOf(anyPage).innerText();
    // Whoever is not the primary this week.
    const [person, name] =
      before === 'Inês Carvalho'
        ? ['tomasz.wilk', 'Tomasz Wilk']
        : ['ines.carvalho', 'Inês Carvalho'];
    const page = await pageOf(browser, person);
    await openTab(page, shipping);

    await page.getByRole('button', { name: 'Take over now' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take time on call' });
    await expect(
      dialog.getByText(new RegExp(`${before} → ${name}`)),
    ).toBeVisible();
    await page.screenshot({ path: `${places.pictures}/rotation-take.png` });
    await dialog.getByRole('button', { name: 'Take it' }).click();

    await expect(dialog).toBeHidden();
    await expect(primaryOf(page)).toHaveText(name);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(primaryOf(page)).toHaveText(before);
    await page.context().close();
  });

  test('has a swap offered by one person and taken by another', async ({
    page,
    browser,
  }) => {
    test.slow();
    await openTab(page, shipping);
    await page.getByRole('button', { name: 'Ask for cover or a swap' }).click();
    const dialog = page.getByRole('dialog', { name: /Ask others/ });
    await dialog.getByRole('textbox', { name: /Why/ }).fill('Concert tickets');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    const asked = page
      .getByRole('listitem')
      .filter({ hasText: 'Concert tickets' });
    await expect(asked.getByRole('button', { name: 'Withdraw' })).toBeVisible();
    await expect(asked.getByRole('button', { name: 'Take it' })).toHaveCount(0);

    const colleague = await pageOf(browser, 'mei-ling.tan');
    await openTab(colleague, shipping);
    await colleague
      .getByRole('listitem')
      .filter({ hasText: 'Concert tickets' })
      .getByRole('button', { name: 'Take it' })
      .click();
    const confirm = colleague.getByRole('dialog', {
      name: 'Take the time of Inês Carvalho?',
    });
    await expect(
      confirm.getByText(/Inês Carvalho → Mei Ling Tan/),
    ).toBeVisible();
    await confirm.getByRole('button', { name: 'Take it' }).click();
    await expect(
      colleague
        .getByText('Mei Ling Tan instead of Inês Carvalho, by a swap')
        .first(),
    ).toBeVisible();

    await page.reload();
    await expect(
      page
        .getByText('Mei Ling Tan instead of Inês Carvalho, by a swap')
        .first(),
    ).toBeVisible();
    await colleague.context().close();
  });

  test('shows any month as a timeline and a table, by its address', async ({
    page,
  }) => {
    await openTab(page, `${shipping}?month=2026-03`);
    await expect(
      page.getByRole('heading', { name: 'Who is on call: March 2026' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'April 2026' }).click();
    await expect(page).toHaveURL(/month=2026-04/);
    await page.getByRole('button', { name: 'The rotation’s time' }).click();
    const table = page.getByRole('table').first();
    await expect(
      table.getByRole('rowheader').filter({ hasText: 'Mon 6 Apr, 09:00' }),
    ).toHaveCount(2);

    const lane = page.getByRole('list', { name: 'Layer primary' });
    await lane.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tooltip')).toContainText('Europe/Berlin');
    await page
      .getByRole('group', { name: /Timeline/ })
      .screenshot({ path: `${places.pictures}/rotation-timeline.png` });
  });

  test('gives a calendar to subscribe to, until it is closed', async ({
    page,
    request,
  }) => {
    await openTab(page, shipping);
    await page
      .getByRole('button', { name: 'Subscribe to the calendar' })
      .click();
    await page.getByRole('textbox', { name: /Where you use it/ }).fill('phone');
    await page.getByRole('button', { name: 'Make an address' }).click();
    const url = await page
      .locator('code')
      .filter({ hasText: /^http/ })
      .innerText();
    await page.screenshot({ path: `${places.pictures}/rotation-calendar.png` });

    const feed = await request.get(url);
    expect(feed.status()).toBe(200);
    const text = await feed.text();
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).toContain('primary');
    expect(text).toContain('Wilk');

    await page.getByRole('button', { name: 'Close Shipping, phone' }).click();
    await expect(
      page.getByText('You have no calendar addresses yet.'),
    ).toBeVisible();
    expect((await request.get(url)).status()).not.toBe(200);
  });

  test('tells what was changed by whom, and who carried how much', async ({
    page,
  }) => {
    await openTab(page, shipping);
    await page.getByRole('button', { name: 'History of changes' }).click();
    await expect(page.getByText('Created').first()).toBeVisible();
    await page.getByRole('button', { name: /Hours on call/ }).click();
    await expect(
      page.getByRole('row', { name: /Inês Carvalho/ }).last(),
    ).toContainText(/\d/);
  });
});

test('a guest reads, and is offered nothing that would be refused', async ({
  page,
}) => {
  await signInAs(page, 'guest');
  await openTab(page, shipping);
  for (const name of ['Take over now', 'Put someone on', 'Take it']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
});

for (const [name, size] of LOOKS) {
  test(`the Rotation tab has no serious accessibility fault: ${name}`, async ({
    page,
  }) => {
    await signInAs(page, 'ines.carvalho');
    await look(page, size);
    await openTab(page, shipping);
    for (const part of [/Hours on call/, 'History of changes']) {
      await page.getByRole('button', { name: part }).click();
    }
    await expect(page.getByText('Created').first()).toBeVisible();
    await page
      .getByRole('heading', { name: 'On call now' })
      .scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${places.pictures}/rotation-${name}.png` });

    await expectNoFault(page, 'main');

    await page.getByRole('button', { name: 'Take over now' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoFault(page, '[role=dialog]');
  });
}

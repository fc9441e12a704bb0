import { Page } from '@playwright/test';

/** Makes the page one of an example person, or of the guest, before it opens. */
export async function signInAs(page: Page, person: string) {
  await page.addInitScript(
    ([key, value]) => window.localStorage.setItem(key, value),
    [
      'runbook-portal.signed-in-as',
      person === 'guest' ? person : `user:default/${person}`,
    ] as const,
  );
}

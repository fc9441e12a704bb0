import AxeBuilder from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

/** Widths and themes in which what a reader sees must be accessible. */
export const LOOKS = [
  ['wide', { width: 1400, height: 900, theme: 'light' }],
  ['dark', { width: 1400, height: 900, theme: 'dark' }],
  ['phone', { width: 390, height: 844, theme: 'light' }],
] as const;

type Look = (typeof LOOKS)[number][1];

/** Gives the page a width and a theme, before it opens. */
export async function look(page: Page, { theme, ...viewport }: Look) {
  await page.addInitScript(
    value => window.localStorage.setItem('theme', value),
    theme,
  );
  await page.setViewportSize(viewport);
}

/** A part of the page has no serious accessibility fault, and fits its width. */
export async function expectNoFault(page: Page, part: string) {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(
    violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact ?? ''))
      .map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
  ).toEqual([]);
  expect(
    await page.evaluate(
      () =>
        document.documentElement.scrollWidth <=
        document.documentElement.clientWidth,
    ),
  ).toBe(true);
}

import type { Locator, Page } from '@playwright/test';

/** The list of activities on the page. */
export const list = (page: Page): Locator => page.getByRole('grid');

/** A row of it, by its subject. */
export const row = (page: Page, subject: string): Locator =>
  list(page).getByRole('row').filter({ hasText: subject });

/** The subjects that are still to do, from the top. */
export const openSubjects = async (page: Page): Promise<string[]> => {
  const names = await list(page)
    .getByRole('button', { name: /^Complete “/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/^Complete “(.*)”$/, '$1'));
};

/** The headings of the groups, with their counts, from the top. */
export const headings = (page: Page): Promise<string[]> =>
  list(page).getByRole('heading', { level: 2 }).allInnerTexts();

/** The panel beside the list. */
export const panel = (page: Page, subject: string): Locator =>
  page.getByRole('complementary', { name: subject });

import { expect, type Locator, type Page } from '@playwright/test';

/** The list of activities on the page. */
export const list = (page: Page): Locator => page.getByRole('grid');

/** A row of it, by its subject. */
export const row = (page: Page, subject: string): Locator =>
  list(page).getByRole('row').filter({ hasText: subject });

/** Waits until the row with that subject is the one that keys act on. */
export const expectSelected = (page: Page, subject: string): Promise<void> =>
  expect(list(page).getByRole('row', { selected: true })).toContainText(subject);

/** Goes by its key to the box above the list, in which a new activity is written; before it is there, the key opens a dialog. */
export const goToBox = async (page: Page): Promise<Locator> => {
  const box = page.getByRole('group', { name: 'New activity' });
  await expect(box).toBeVisible();
  await page.keyboard.press('n');
  await expect(box.getByLabel('Subject')).toBeFocused();
  return box;
};

/** The subjects that are still to do, from the top. */
export const openSubjects = async (page: Page): Promise<string[]> => {
  const names = await list(page)
    .getByRole('button', { name: /^Complete “/ })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return names.map((name) => name.replace(/^Complete “(.*)”$/, '$1'));
};

/** The headings of the groups, with their counts, from the top. */
export const headings = async (page: Page): Promise<string[]> => {
  const texts = await list(page).getByRole('heading', { level: 2 }).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' '));
};

/** The panel beside the list. */
export const panel = (page: Page, subject: string): Locator =>
  page.getByRole('complementary', { name: subject });

import { expect, type Locator, type Page } from '@playwright/test';

/** The entries of the timeline on the page, newest first, each under its day. */
export const timeline = (page: Page): Locator =>
  page
    .getByRole('main')
    .getByRole('region', { name: /\b\d{4}$/ })
    .getByRole('listitem');

/** An entry of the timeline by what it says. */
export const entry = (page: Page, text: string | RegExp): Locator => timeline(page).filter({ hasText: text });

/** Goes to a part of the record on the page. */
export const openTab = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: /^Parts of/ })
    .getByRole('link', { name })
    .click();

/** Changes one field of the record where it stands. */
export const editField = async (
  page: Page,
  label: string,
  write: (field: Locator) => Promise<unknown>,
): Promise<void> => {
  const save = page.getByRole('button', { name: 'Save', exact: true });
  // What was changed just before is saved, and its button is gone.
  await expect(save).toHaveCount(0);
  await page.getByRole('button', { name: `Edit ${label.toLowerCase()}` }).click();
  await write(page.getByLabel(label, { exact: true }));
  await save.click();
};

/** Chooses from what a field with suggestions offers. */
export const choose =
  (page: Page, text: string) =>
  async (field: Locator): Promise<void> => {
    await field.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };

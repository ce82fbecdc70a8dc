import { expect, type Page } from '@playwright/test';

const NOWHERE = '/nowhere';

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first();
const nothingThere = (page: Page) => page.getByRole('heading', { level: 1, name: 'There is no such page' });

/** Follows a way within the app, as a link would: nothing is loaded again. */
const follow = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);

/** Shows what is at an address: from a page that has nothing of what was shown before, where the app is there already. */
export const show = async (page: Page, address: string, isOpen: boolean): Promise<void> => {
  if (isOpen) {
    await follow(page, NOWHERE);
    await expect(nothingThere(page)).toBeVisible();
    await follow(page, address);
  } else {
    await page.goto(address);
  }
  if (address !== NOWHERE) await expect(nothingThere(page)).toHaveCount(0);
  await expect(heading(page)).toBeVisible();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('status', { name: /^Reading/ })).toHaveCount(0);
};

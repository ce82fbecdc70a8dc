import type { Locator, Page } from '@playwright/test';

/** What the app has just said has happened. */
export const message = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

/** Points at a message that is acted on later: it stays meanwhile, however long the rest takes. */
export const keepMessage = (page: Page, text: string): Promise<void> => message(page, text).hover();

/** Takes back what the last message with that text was about. */
export const undo = async (page: Page, text: string): Promise<void> => {
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('listitem')
    .filter({ hasText: text })
    .last()
    .getByRole('button', { name: /^Undo/ })
    .click();
};

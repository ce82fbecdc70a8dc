import type { Locator, Page } from '@playwright/test';

/** What the app has just said has happened. */
export const message = (page: Page, text: string): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

/** Takes back what the last message was about. */
export const undo = async (page: Page): Promise<void> => {
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: /^Undo/ }).last().click();
};

import { expect, test } from '../fixtures.ts';

test.use({ expectedTroubles: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|net::ERR/] });

test('a page never opened before, without a connection: the frame stays, and one can go back and try again', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await page.goto('/today');
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('changes cannot be saved')).toBeVisible();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contacts' }).click();
  await expect(page.getByRole('heading', { name: 'This page is not loaded yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expect(page.getByText('Nothing is due today')).toBeVisible();

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Contacts' }).click();
  await expect(page.getByRole('heading', { name: 'This page is not loaded yet' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByText('changes cannot be saved')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
});

test('a part never opened before, without a connection: the page around it stays, and the part comes with the connection', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await page.goto('/today');
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('changes cannot be saved')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

import { expect, test } from '../fixtures.ts';

test('“What is next?” goes when its completion is taken back, by Escape first, and with the page', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  await act.post('/api/activities', { type: 'task', subject: 'Send the deck', primaryId: contact.id });
  await page.goto('/activities');
  const list = page.getByRole('main');
  const next = page.getByRole('region', { name: 'What is next?' });
  const complete = list.getByRole('button', { name: 'Complete “Send the deck”' }).first();
  const takeBack = async () => {
    await page.keyboard.press('z');
    await expect(complete).toBeVisible();
  };

  await complete.click();
  await expect(next).toBeVisible();
  await takeBack();
  await expect(next).toBeHidden();

  // Without the messages of before.
  await page.reload();
  await complete.click();
  await expect(next).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(next).toBeHidden();
  await expect(complete).toBeVisible();

  await list.getByText('Send the deck').first().click();
  const panel = page.getByRole('complementary', { name: 'Send the deck' });
  await panel.getByRole('button', { name: 'Mark complete' }).click();
  await expect(next).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(next).toBeHidden();
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await takeBack();

  await complete.click();
  await expect(next).toBeVisible();
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
  await expect(next).toBeHidden();
  await page.keyboard.press('1');
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(next).toBeHidden();
  const { items } = await (await page.request.get('/api/activities?view=open')).json();
  expect(items).toEqual([]);
});

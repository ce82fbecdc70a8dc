import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

test('Z-58: all contacts of a list but one are tagged together, and one undo takes it back', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const [firstName, jobTitle] of [
    ['Ana', 'Buyer'],
    ['Ben', 'Head of Quality'],
    ['Cleo', 'Buyer'],
  ])
    await act.post('/api/contacts', { firstName, lastName: 'Souza', jobTitle });
  await page.goto('/contacts');
  const list = page.getByRole('grid', { name: 'Contacts' });
  await expect(list.getByRole('link', { name: 'Ben Souza' })).toBeVisible();
  await list.getByRole('checkbox', { name: 'Select “Ana Souza”' }).check();
  const bar = page.getByRole('toolbar', { name: 'Selected contacts' });
  await expect(bar.getByRole('status')).toHaveText('1 selected');
  await bar.getByRole('button', { name: 'Select all 3' }).click();
  await expect(bar.getByRole('status')).toHaveText('3 selected');
  await list.getByRole('checkbox', { name: 'Select “Ben Souza”' }).uncheck();
  await expect(bar.getByRole('status')).toHaveText('2 selected');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tag 2 contacts' });
  await dialog.getByLabel('Tags').fill('Fair');
  await dialog.getByRole('option', { name: 'New tag “Fair”' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(message(page, 'Tagged 2 contacts.')).toBeVisible();
  await expect(bar).toBeHidden();
  await page.goto('/contacts?tag=Fair');
  await expect(list.getByRole('link', { name: 'Cleo Souza' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Ben Souza' })).toBeHidden();
  await page.keyboard.press('z');
  await expect(list).toBeHidden();
});

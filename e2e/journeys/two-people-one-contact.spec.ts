import { expect, test } from '../fixtures.ts';
import { editField, entry } from '../screens/record.ts';
import { invite, join } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;

test('two people change one contact: other fields both win, the same one shows both and keeps what was typed', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere();
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    jobTitle: 'Engineer',
  });
  await page.goto(`/contacts/${contact.id}`);
  await ben.goto(`/contacts/${contact.id}`);

  await page.getByRole('button', { name: 'Edit job title' }).click();
  const title = page.getByLabel('Job title', { exact: true });
  await title.fill('Head of operations');

  await editField(ben, 'First name', (field) => field.fill('Priyanka'));
  await editField(ben, 'Job title', (field) => field.fill('Chief engineer'));
  await expect(page.getByRole('heading', { level: 1, name: 'Priyanka Raman' })).toBeVisible();
  await expect(title).toHaveValue('Head of operations');

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Ben Adeyemi wrote: Chief engineer')).toBeVisible();
  await expect(title).toHaveValue('Head of operations');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(entry(page, 'Job title changed from Chief engineer to Head of operations')).toBeVisible();
  await expect(entry(ben, 'Job title changed from Chief engineer to Head of operations')).toBeVisible();

  await page.getByRole('button', { name: 'Edit job title' }).click();
  await title.fill('Somebody’s guess');
  await editField(ben, 'Job title', (field) => field.fill('Director'));
  await expect(entry(page, 'Job title changed from Head of operations to Director')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Take theirs' }).click();
  await expect(page.getByRole('definition').filter({ hasText: 'Director' })).toBeVisible();
});

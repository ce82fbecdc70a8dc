import { expect, test } from '../fixtures.ts';
import { goToBox } from '../screens/list.ts';

test('what is being typed when the page is loaded again is still there, where it was', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Mia',
    lastName: 'Laurent',
  });

  await page.goto('/today');
  await goToBox(page);
  await page.getByLabel('Subject').pressSequentially('Ring about the offer');
  await page.reload();
  await expect(page.getByLabel('Subject')).toHaveValue('Ring about the offer');

  await page.goto(`/contacts/${contact.id}`);
  await page.getByRole('button', { name: 'Edit job title' }).click();
  await page.getByLabel('Job title').pressSequentially('Head of purch');
  await page.reload();
  await expect(page.getByLabel('Job title')).toHaveValue('Head of purch');
});

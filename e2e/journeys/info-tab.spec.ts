import { expect, test } from '../fixtures.ts';
import { panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

test('T-25, T-26, T-75: what is known of an activity and of its contact is on one tab, and is changed there', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Hanna',
    lastName: 'Berg',
    jobTitle: 'Buyer',
  });
  const on = { primaryId: contact.id, due: { on: '2026-11-24' } };
  await act.post('/api/activities', { type: 'task', subject: 'Check the floor plan', ...on });
  await act.post('/api/activities', { type: 'lunch', subject: 'Lunch at Smia', ...on });

  await page.goto('/today');
  for (const subject of ['Lunch at Smia', 'Check the floor plan']) {
    await row(page, subject).click();
    const open = panel(page, subject);
    await open.getByRole('tab', { name: 'Info' }).click();
    const info = open.getByRole('region', { name: 'About this activity' });
    for (const label of ['Subject', 'Type', 'Priority', 'Owner', 'Also about', 'Duration', 'Place', 'Link'])
      await expect(info.getByLabel(label, { exact: true })).toBeVisible();
  }
  const task = panel(page, 'Check the floor plan');
  await task.getByLabel('Place', { exact: true }).fill('Second floor');
  await task.getByLabel('Place', { exact: true }).press('Enter');
  await expect(message(page, 'Changed the location of “Check the floor plan”')).toBeVisible();

  const about = task.getByRole('region', { name: 'About Hanna Berg' });
  await about.getByRole('button', { name: 'Edit job title' }).click();
  await about.getByLabel('Job title').fill('Head of buying');
  await about.getByRole('button', { name: 'Save' }).click();
  await expect(about.getByText('Head of buying')).toBeVisible();
  await task.getByRole('combobox', { name: 'Tags' }).fill('Site visit');
  await page.getByRole('option', { name: 'New tag “Site visit”' }).click();
  await expect(message(page, 'Tags saved.')).toBeVisible();
  await expect(task.getByRole('button', { name: 'Remove Site visit' })).toBeVisible();
  await page.reload();
  await expect(task.getByRole('button', { name: 'Remove Site visit' })).toBeVisible();
  await expect(task.getByLabel('Place', { exact: true })).toHaveValue('Second floor');
  await expect(about.getByText('Head of buying')).toBeVisible();
});

test('T-30: an activity that is to come has a banner with its date', async ({ page, act }) => {
  await act.setUp();
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'meeting',
    subject: 'Yearly review',
    due: { on: '2026-12-03' },
  });
  await page.goto(`/activities/${activity.id}`);
  await expect(page.getByText('Scheduled for Thu 3 Dec')).toBeVisible();
});

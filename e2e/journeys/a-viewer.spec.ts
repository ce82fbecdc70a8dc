import { expect, test } from '../fixtures.ts';

test('a viewer is not offered to plan anything: no box, no button, no key', async ({ page, act }) => {
  await act.setUp();
  const { link } = await act.post<{ link: { url: string } }>('/api/users', {
    name: 'Vera Lind',
    email: 'vera@example.com',
    role: 'viewer',
  });
  await page.context().clearCookies();
  await page.goto(link.url);
  await page.getByLabel('Password', { exact: true }).fill('a quiet morning in June');
  await page.getByRole('button', { name: /^Join/ }).click();
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await expect(page.getByPlaceholder('Plan an activity')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Plan an activity' })).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a viewer sees an activity and all that is written in it, and is offered no change of it', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    notes: 'Signs under 50k',
  });
  const { link } = await act.post<{ link: { url: string } }>('/api/users', {
    name: 'Vera Lind',
    email: 'vera@example.com',
    role: 'viewer',
  });
  await page.context().clearCookies();
  await page.goto(link.url);
  await page.getByLabel('Password', { exact: true }).fill('a quiet morning in June');
  await page.getByRole('button', { name: /^Join/ }).click();
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await page.goto(`/activities/${activity.id}`);
  await expect(page.getByText('You may look at this, but not change it.')).toBeVisible();
  await expect(page.getByLabel('What was said')).toHaveValue('Signs under 50k');
  await expect(page.getByLabel('What was said')).toBeDisabled();
  for (const name of [/^Mark complete/, /^Snooze/, /^Reschedule/, /^More/])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  for (const key of ['c', 's', 'r', 'a', 'l', 'Delete']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Discovery call' })).toBeVisible();
});

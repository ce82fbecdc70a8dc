import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

test('the address of a calendar is made, read by another calendar, and revoked', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'meeting',
    subject: 'Pipeline review',
    due: { at: '2026-11-25T09:00:00Z' },
  });
  await page.goto('/settings/calendar');
  const section = page.getByRole('region', { name: 'In other calendars' });
  await section.getByRole('button', { name: 'Make an address' }).click();
  const made = page.getByRole('dialog', { name: 'The address of your calendar' });
  const address = await made.getByLabel('Secret address').inputValue();
  await made.getByRole('button', { name: 'Done' }).click();
  await expect(section.getByText('No calendar has read it yet')).toBeVisible();

  // A calendar has no cookies of ours.
  const read = async () => {
    const answer = await fetch(address);
    return { status: answer.status, text: await answer.text() };
  };
  const told = await read();
  expect(told.status).toBe(200);
  expect(told.text).toContain('SUMMARY:Pipeline review');
  await page.reload();
  await expect(section.getByText('Last read: just now', { exact: false })).toBeVisible();
  await expect(page.getByText(address)).toHaveCount(0);

  await section.getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('dialog', { name: 'Revoke the address' })
    .getByRole('button', { name: 'Revoke' })
    .click();
  await expect(message(page, 'The address is revoked.')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Make an address' })).toBeVisible();
  expect((await read()).status).toBe(404);
});

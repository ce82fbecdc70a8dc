import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

test('a note is pinned above the timeline, taken down, and put back by one undo', async ({ page, act }) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'note',
    subject: 'Gatekeeper',
    notes: 'Ask for Lea at the desk',
    primaryId: contact.id,
    completedAt: '2026-11-20T10:00:00Z',
  });
  await page.goto(`/contacts/${contact.id}?tab=timeline`);
  const pinned = page.getByRole('region', { name: 'Pinned notes' });
  const more = page.getByRole('button', { name: 'More for “Gatekeeper”' }).first();
  await more.click();
  await page.getByRole('menuitem', { name: 'Pin above the timeline' }).click();
  await expect(message(page, 'Pinned “Gatekeeper” above the timeline.')).toBeVisible();
  await expect(pinned.getByText('Ask for Lea at the desk')).toBeVisible();

  await pinned.getByRole('button', { name: 'Unpin “Gatekeeper”' }).click();
  await expect(message(page, 'Unpinned “Gatekeeper”.')).toBeVisible();
  await expect(pinned).toBeHidden();
  await page.keyboard.press('z');
  await expect(pinned.getByText('Ask for Lea at the desk')).toBeVisible();

  await page.goto(`/activities/${activity.id}`);
  await expect(page.getByText(/^You wrote this Fri,? 20 Nov/)).toBeVisible();
});

test('what clashes with a new appointment is said beside its time', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'meeting',
    subject: 'Pipeline review',
    due: { at: '2026-11-25T09:00:00Z' },
    endAt: '2026-11-25T10:00:00Z',
  });
  await page.goto('/calendar?day=2026-11-25&range=day');
  await expect(page.getByRole('button', { name: /^Pipeline review, .*Meeting$/ })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New activity' });
  await expect(form).toBeVisible();
  await form.getByLabel('Type').selectOption('Call');
  await form.getByLabel('Due').fill('25 Nov');
  await form.getByLabel('Time').fill('10:30');
  await form.getByLabel('Subject').fill('Call Priya');
  await expect(form.getByRole('status', { name: 'Clashes' }).getByText(/Pipeline review/)).toBeVisible();
  await form.getByLabel('Time').fill('11:00');
  await form.getByLabel('Subject').click();
  await expect(form.getByRole('status', { name: 'Clashes' })).toBeHidden();
});

import { expect, test } from '../fixtures.ts';
import { headings, openSubjects, row } from '../screens/list.ts';

// 22:50 in Berlin.
test.use({ clock: '2026-11-24T21:50:00Z' });

test('T-17: midnight passes and the list regroups by itself', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'task',
    subject: 'Send the price list',
    due: { on: '2026-11-24' },
  });
  await act.post('/api/activities', { type: 'task', subject: 'Prepare the demo', due: { on: '2026-11-25' } });
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' })).toBeVisible();
  await expect(row(page, 'Send the price list')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual(['Send the price list']);
  await expect(page).toHaveTitle('(1) Today – Daybook');

  await act.advanceClock('PT1H20M');
  await expect(page.getByRole('heading', { level: 1, name: 'Wednesday 25 November' })).toBeVisible();
  await expect(row(page, 'Prepare the demo')).toBeVisible();
  await expect(row(page, 'Send the price list').getByText('Yesterday')).toBeVisible();
  await expect.poll(() => headings(page)).toEqual(['Overdue 1', 'Today 1']);
  await expect(page).toHaveTitle('(2) Today – Daybook');
});

test('what was snoozed comes back at its moment, without anybody loading the page', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'task',
    subject: 'Ask about the budget',
    due: { on: '2026-11-24' },
  });
  await page.goto('/today');
  await expect(row(page, 'Ask about the budget')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await page.getByRole('menuitem', { name: /Tomorrow/ }).click();
  await expect(page.getByText('Nothing is due today, and nothing is overdue.')).toBeVisible();
  await page.getByRole('link', { name: /^Snoozed/ }).click();
  await expect(row(page, 'Ask about the budget').getByText('Until tomorrow 09:00')).toBeVisible();
  await page.getByRole('link', { name: /^Overdue and today/ }).click();

  await act.advanceClock('PT10H15M');
  await expect(row(page, 'Ask about the budget').getByText('Yesterday')).toBeVisible();
  await expect(page).toHaveTitle('(1) Today – Daybook');
});

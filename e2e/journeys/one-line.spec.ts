import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { goToBox, list, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

interface Made {
  readonly contact: { readonly id: string };
}

const box = (page: Page) => page.getByRole('group', { name: 'New activity' });

test('a past call and the next one are written in one line, an ambiguous name is asked about once, and one undo takes both', async ({
  page,
  act,
}) => {
  await act.setUp();
  const made = ['Souza', 'Lima'].map((lastName) =>
    act.post<Made>('/api/contacts', { firstName: 'Ana', lastName }),
  );
  const [, lima] = await Promise.all(made);
  await page.goto('/today');
  const line = (await goToBox(page)).getByLabel('Subject');
  await line.fill('called Ana yesterday 20m no answer, retry Thu 10');
  await expect(
    box(page).getByText('Call with Ana, yesterday, 20 min, No answer', { exact: true }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  const which = box(page).getByRole('group', { name: 'Which Ana?' });
  await expect(which.getByRole('button', { name: 'Ana Lima' })).toBeVisible();
  await which.getByRole('button', { name: 'Ana Lima' }).press('Enter');

  await expect(
    message(
      page,
      'Recorded “Call with Ana Lima” for yesterday. Planned “Call Ana Lima” for Thu 26 Nov 10:00. It is in Upcoming.',
    ),
  ).toBeVisible();
  await expect(line).toHaveValue('');
  await expect(line).toBeFocused();
  await page.goto(`/contacts/${lima?.contact.id}?tab=timeline`);
  await expect(page.getByText('Call with Ana Lima')).toBeVisible();
  await page.goto('/activities?view=upcoming');
  await expect(row(page, 'Call Ana Lima')).toContainText('10:00');
  await page.keyboard.press('z');
  await expect(row(page, 'Call Ana Lima')).toBeHidden();
  await page.goto('/activities?view=done');
  await expect(page.getByText('Call with Ana Lima')).toHaveCount(0);
});

test('names complete as one types, Enter plans at once, and Escape keeps what was typed', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/contacts', { firstName: 'Mia', lastName: 'Laurent' });
  await act.post('/api/activities', { type: 'task', subject: 'Send the deck', due: { on: '2026-11-24' } });
  await page.goto('/today');
  await expect(row(page, 'Send the deck')).toBeVisible();
  const line = (await goToBox(page)).getByLabel('Subject');
  await line.pressSequentially('Call Mi');
  await page.getByRole('option', { name: 'Mia Laurent' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('Call Mia Laurent ');
  await line.pressSequentially('heute 9:30 about the renewal quote');
  await expect(box(page).getByLabel('Time')).toHaveValue('09:30');
  await expect(box(page).getByLabel('About')).toHaveValue('Mia Laurent');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeFocused();
  await goToBox(page);
  await expect(line).toHaveValue('Call Mia Laurent heute 9:30 about the renewal quote');
  await page.keyboard.press('Enter');
  await expect(row(page, 'the renewal quote')).toContainText('Mia Laurent');
  // Of what has no day it is said so.
  await expect(line).toHaveValue('');
  await goToBox(page);
  await line.fill('buy train ticket');
  await page.keyboard.press('Enter');
  await expect(message(page, 'Planned “buy train ticket” without a date. It is in Someday.')).toBeVisible();
});

test('the form that N opens elsewhere is filled from the same line', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/contacts', { firstName: 'Hanna', lastName: 'Berg' });
  await page.goto('/contacts');
  await expect(page.getByRole('link', { name: 'Hanna Berg' })).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New activity' });
  await form.getByLabel('In one line').fill('Mittagessen mit Hanna am Freitag 12:15 im Kronenhof');
  await expect(form.getByLabel('Type')).toHaveValue('lunch');
  await expect(form.getByLabel('Place')).toHaveValue('Kronenhof');
  await expect(form.getByLabel('Time')).toHaveValue('12:15');
  await expect(form.getByLabel('About')).toHaveValue('Hanna Berg');
  // What it was read as is wholly there on a phone too.
  await page.setViewportSize({ width: 390, height: 844 });
  const words = form.getByText('Lunch with Hanna Berg, Fri 27 Nov 12:15, Kronenhof', { exact: true });
  await expect(words).toBeVisible();
  expect(await words.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await form.getByLabel('Subject').fill('Lunch with the buying team');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(message(page, 'Planned “Lunch with the buying team” for Fri 27 Nov 12:15.')).toBeVisible();
});

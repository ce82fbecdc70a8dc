import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectSelected, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

interface Key {
  readonly key: string;
  /** As it stands in the help, where that is another sign. */
  readonly drawn?: string;
  /** What the help says it does. */
  readonly label: string;
  /** What then stands on the page. */
  readonly shows: (page: Page) => Locator;
}

const menu = (name: string) => (page: Page) => page.getByRole('menu', { name });

const KEYS: readonly Key[] = [
  { key: 'c', label: 'Complete', shows: menu('How did “Discovery call” go?') },
  { key: 's', label: 'Snooze', shows: menu('Snooze “Discovery call”') },
  { key: 'r', label: 'Reschedule', shows: menu('Move “Discovery call” to') },
  { key: 'a', label: 'Assign', shows: (page) => page.getByLabel('Assign “Discovery call” to') },
  {
    key: 'l',
    label: 'Log a call',
    shows: (page) => page.getByRole('dialog', { name: 'Log a call' }),
  },
  { key: 'n', label: 'New activity', shows: (page) => page.getByRole('button', { name: 'More fields' }) },
  { key: 'f', label: 'Filter', shows: (page) => page.getByLabel('Words') },
  {
    key: 'x',
    label: 'Add to the selection',
    shows: (page) => page.getByRole('toolbar', { name: 'Selected activities' }),
  },
  {
    key: 'Enter',
    drawn: '↵',
    label: 'Open',
    shows: (page) => page.getByRole('complementary', { name: 'Discovery call' }),
  },
  { key: '/', label: 'Search', shows: (page) => page.getByRole('dialog', { name: 'Search and commands' }) },
  {
    key: 'o',
    label: 'Open the LinkedIn profile and copy the message',
    shows: (page) => message(page, 'No LinkedIn profile of Priya Raman is known yet.'),
  },
  { key: 'e', label: 'Email the person', shows: (page) => message(page, 'No email address of Priya Raman') },
  {
    key: 'q',
    label: 'Start the queue',
    shows: (page) => page.getByRole('button', { name: 'Back to the list' }),
  },
];

/** It works in forms, where the others rest. */
const SAVE = { key: 'Control+Enter', drawn: 'Ctrl ↵', label: 'Save the form you are in' };

test('the keys that the help lists do what it says', async ({ page, context, act }) => {
  await act.setUp();
  await context.route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill({ body: '' }));
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  await act.post('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: contact.id,
    due: { on: '2026-11-24' },
  });
  const select = async (): Promise<void> => {
    await page.goto('/today');
    await expect(row(page, 'Discovery call')).toBeVisible();
    await expect(page.getByRole('group', { name: 'New activity' })).toBeVisible();
    await page.keyboard.press('j');
    await expectSelected(page, 'Discovery call');
  };
  await select();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const lines = async () =>
    (await help.getByRole('listitem').allTextContents()).map((line) => line.toLowerCase());
  const wanted = [...KEYS, SAVE].map(({ key, drawn, label }) => `${label}${drawn ?? key}`.toLowerCase());
  await expect.poll(lines).toEqual(expect.arrayContaining(wanted));
  await page.keyboard.press('Escape');

  for (const { key, label, shows } of KEYS) {
    await test.step(`${key}: ${label}`, async () => {
      await select();
      await page.keyboard.press(key);
      await expect(shows(page)).toBeVisible();
    });
  }
});

test('Ctrl and Enter save a new activity from any field, once, also pressed twice', async ({ page, act }) => {
  await act.setUp();
  await page.goto('/contacts');
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'New activity' });
  for (const field of ['Notes', 'Type', 'About']) {
    await test.step(`in ${field}`, async () => {
      await page.keyboard.press('n');
      await dialog.getByLabel('Subject').fill(`Saved from ${field}`);
      await dialog.getByLabel(field, { exact: true }).focus();
      await page.keyboard.press(SAVE.key);
      await page.keyboard.press(SAVE.key);
      await expect(dialog).toBeHidden();
    });
  }
  await page.goto('/today');
  await page.getByLabel('Subject').click();
  await page.keyboard.type('Saved from the box tomorrow');
  await page.keyboard.press(SAVE.key);
  await expect(message(page, 'Planned “Saved from the box” for tomorrow.')).toBeVisible();
  await page.keyboard.press(SAVE.key);
  await expect(page.getByRole('group', { name: 'New activity' }).getByRole('alert')).toBeHidden();

  const { items } = await (await page.request.get('/api/activities?view=open')).json();
  expect(items.map(({ subject }: { subject: string }) => subject).toSorted()).toEqual([
    'Saved from About',
    'Saved from Notes',
    'Saved from Type',
    'Saved from the box',
  ]);
});

test('going back takes away what lay over the page, and the keys work on the page one is on', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/activities', { type: 'call', subject: 'Discovery call' });
  await page.goto('/activities?view=open');
  await expect(row(page, 'Discovery call')).toBeVisible();
  await page.getByRole('link', { name: 'Contacts', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Contacts', level: 1 })).toBeVisible();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help).toBeVisible();
  await page.goBack();
  await expect(help).toBeHidden();
  await expect(row(page, 'Discovery call')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(menu('Snooze “Discovery call”')(page)).toBeVisible();
});

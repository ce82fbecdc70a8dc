import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { list, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { invite, join } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;
type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** Thirty things that are Ben's to do today; the third is a call. Answers their ids. */
const planThirty = async (page: Page, act: Act): Promise<string[]> => {
  const { items } = await (await page.request.get('/api/users')).json();
  const ownerId = items.find(({ name }: { name: string }) => name === BEN.name).id;
  const ids: string[] = [];
  for (let n = 1; n <= 30; n += 1) {
    const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
      type: n === 3 ? 'call' : 'task',
      subject: `Item ${n}.`,
      ownerId,
      due: { on: '2026-11-24' },
    });
    ids.push(activity.id);
  }
  return ids;
};

const place = (page: Page) => page.getByRole('region', { name: 'Queue' }).getByRole('status');

const expectAt = async (page: Page, n: number): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: `Item ${n}.` })).toBeVisible();
};

test('thirty things are worked through by the keyboard, one after another', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const ids = await planThirty(page, act);
  const press = (key: string) => ben.keyboard.press(key);

  await ben.goto('/today');
  await expect(row(ben, 'Item 1.')).not.toHaveCount(0);
  await press('q');
  await expectAt(ben, 1);
  await expect(place(ben)).toHaveText('1 of 30');
  await press('c');
  await expectAt(ben, 2);

  await press('Escape');
  await expect(list(ben).getByRole('row', { selected: true })).toContainText('Item 2.');
  await press('q');
  await expectAt(ben, 2);
  await expect(place(ben)).toHaveText('1 of 29');

  await press('c');
  await expectAt(ben, 3);
  await press('c');
  await expect(ben.getByRole('menu', { name: 'How did “Item 3.” go?' })).toBeVisible();
  await press('1');
  await expectAt(ben, 4);
  await press('j');
  await expectAt(ben, 5);
  await press('s');
  await press('2');
  await expectAt(ben, 6);
  await press('r');
  await press('3');
  await expectAt(ben, 7);
  await expect(message(ben, 'Moved “Item 6.” to Mon 30 Nov')).toBeVisible();
  await press('z');
  await expectAt(ben, 6);
  await press('r');
  await press('3');
  await expectAt(ben, 7);

  await act.post(`/api/activities/${ids[9]}/complete`, {});
  for (const next of [8, 9, 11]) {
    await press('c');
    await expectAt(ben, next);
  }
  await expect(message(ben, /^Ada Palmer completed “Item 10\.” today 09:\d\d\.$/)).toBeVisible();

  await ben.reload();
  await expectAt(ben, 11);
  await expect(place(ben)).toHaveText('10 of 29');
  for (let n = 11; n < 30; n += 1) {
    await press('c');
    await expectAt(ben, n + 1);
  }
  await press('c');
  await expect(ben.getByRole('heading', { level: 1, name: 'That was the last one' })).toBeVisible();
  await expect(ben.getByRole('term')).toHaveText([
    'Completed',
    'Snoozed',
    'Moved to another day',
    'Dealt with by others meanwhile',
    'Skipped',
  ]);
  await expect(ben.getByRole('definition')).toHaveText([
    '25',
    '1Item 5.',
    '1Item 6.',
    '1Item 10.',
    '1Item 4.',
  ]);

  await press('q');
  await expect(list(ben).getByRole('button', { name: 'Complete “Item 4.”' })).not.toHaveCount(0);
  await expect(row(ben, 'Item 5.')).toHaveCount(0);
});

test('a narrowed list is worked through as it stands, and what follows can still be planned', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', { lastName: 'Raman' });
  const plan = (subject: string, given: object = {}) =>
    act.post('/api/activities', { type: 'task', subject, due: { on: '2026-11-26' }, ...given });
  await plan('Not this one');
  await plan('Send the quote', { type: 'quote', primaryId: contact.id, priority: 'low' });
  await plan('Send the other quote', { type: 'quote', priority: 'high' });

  await page.goto('/activities?view=upcoming&type=quote&sort=priority');
  await expect(row(page, 'Send the quote')).toBeVisible();
  await page.getByRole('button', { name: 'Start queue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Send the other quote' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Send the quote' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { level: 1, name: 'Send the other quote' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: 'Send the quote' })).toBeVisible();
  await page.getByRole('button', { name: 'Mark complete' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'That was the last one' })).toBeVisible();

  await expect(page.getByRole('region', { name: 'What is next?' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(message(page, 'Planned “Quote for Raman” for tomorrow.')).toBeVisible();
  await page.getByRole('button', { name: 'Go through the one skipped' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Send the other quote' })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/view=upcoming/);
  await expect(row(page, 'Send the other quote')).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';
import { message, undo } from '../screens/messages.ts';
import { invite, join } from '../screens/settings.ts';
import { axeFindings } from '../support/axe.ts';

const EITHER = JSON.stringify({
  any: [
    { field: 'type', op: 'is', value: ['call'] },
    { field: 'subject', op: 'contains', value: 'ana' },
  ],
});

test('T-19, T-20, Z-59: a list is kept as a view, pinned, found again, and says when it was changed', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const [subject, type] of [
    ['Ring Ben', 'call'],
    ['Write Ana', 'email'],
    ['Lunch with Ben', 'lunch'],
  ])
    await act.post('/api/activities', { subject, type, due: { on: '2026-11-25' } });
  await page.goto(`/activities?view=open&filter=${encodeURIComponent(EITHER)}`);
  await expect(row(page, 'Write Ana')).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await dialog.getByLabel('Name').fill('Calls and Ana');
  await dialog.getByLabel('Everybody sees it').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'The view Calls and Ana is saved.')).toBeVisible();
  await page.goto('/today');
  await page
    .getByRole('region', { name: 'Pinned views' })
    .getByRole('link', { name: 'Calls and Ana' })
    .click();
  await expect(row(page, 'Ring Ben')).toBeVisible();
  await expect(row(page, 'Lunch with Ben')).toBeHidden();
  await page.keyboard.press('f');
  await page
    .getByRole('group', { name: 'Filter' })
    .getByRole('button', { name: 'Call', exact: true })
    .click();
  const chips = page.getByRole('navigation', { name: 'Saved views' });
  await expect(chips.getByRole('link', { name: 'Calls and Ana, changed' })).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save the changes to Calls and Ana' }).click();
  await expect(chips.getByRole('link', { name: 'Calls and Ana', exact: true })).toBeVisible();
  await page.reload();
  await expect(row(page, 'Ring Ben')).toBeVisible();
  await expect(row(page, 'Write Ana')).toBeHidden();
  await page.goto('/activities?view=open&sort=mood');
  await expect(page.getByRole('alert')).toContainText('There is no order mood.');
  await page.getByRole('button', { name: 'Go on like this' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Calls and Ana' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(chips.getByRole('link', { name: 'Calls and Ana', exact: true })).toBeVisible();
});

const BUYERS_OR_BEN = JSON.stringify({
  any: [
    { field: 'job_title', op: 'contains', value: 'buyer' },
    { field: 'first_name', op: 'contains', value: 'ben' },
  ],
});

const FIRST_HEADINGS = ['Name', 'Account', 'Email', 'Lifecycle', 'Owner', 'Last activity'];
const SEATS_HEADINGS = ['Name', 'Account', 'Lifecycle', 'Owner', 'Seats', 'Last activity'];

test('Z-59, T-20: a view of contacts with an OR group and columns of one’s own is used by a colleague, who is told when a field is gone', async ({
  page,
  act,
  elsewhere,
  baseURL,
}) => {
  await act.setUp();
  await act.post('/api/fields', { of: 'contact', label: 'Seats', type: 'number' });
  for (const [firstName, jobTitle, seats] of [
    ['Ana', 'Buyer', 40],
    ['Ben', 'Head of Quality', 120],
    ['Cleo', 'Engineer', 7],
  ])
    await act.post('/api/contacts', { firstName, lastName: 'Souza', jobTitle, custom: { seats } });
  await page.goto(`/contacts?filter=${encodeURIComponent(BUYERS_OR_BEN)}`);
  const list = page.getByRole('grid', { name: 'Contacts' });
  await expect(list.getByRole('columnheader')).toHaveText(FIRST_HEADINGS);
  await page.getByRole('button', { name: 'Columns' }).click();
  const picker = page.getByRole('group', { name: 'Columns' });
  await expect(picker.getByRole('button', { name: 'Show Seats' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await picker.getByRole('button', { name: 'Show Seats' }).click();
  const seats = (place: number) => picker.getByRole('button', { name: `Seats, column ${place} of 6` });
  await seats(6).focus();
  await page.keyboard.press('ArrowUp');
  await expect(seats(5)).toBeFocused();
  await expect(picker.getByText('Seats is column 5 of 6.')).toBeAttached();
  await picker.getByRole('button', { name: 'Take Email off' }).click();
  await expect(list.getByRole('columnheader')).toHaveText(SEATS_HEADINGS);
  await list.getByRole('button', { name: 'Seats' }).click();
  const names = (on: Page) =>
    on.getByRole('grid', { name: 'Contacts' }).getByRole('link', { name: / Souza$/ });
  await expect(names(page)).toHaveText(['Ana Souza', 'Ben Souza']);
  await list.getByRole('button', { name: 'Seats' }).click();
  await expect(names(page)).toHaveText(['Ben Souza', 'Ana Souza']);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await dialog.getByLabel('Name').fill('Buyers or Ben');
  await dialog.getByLabel('Everybody sees it').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'The view Buyers or Ben is saved.')).toBeVisible();
  // As another browser of hers would: nothing is kept in this one.
  await page.evaluate(() => localStorage.clear());
  await page.goto('/contacts');
  await expect(list.getByRole('columnheader')).toHaveText(SEATS_HEADINGS);

  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(
    ben,
    await invite(page, { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' }),
    'seven herons on a roof',
  );
  const open = () =>
    ben.getByRole('region', { name: 'Pinned views' }).getByRole('link', { name: 'Buyers or Ben' }).click();
  await open();
  await expect(names(ben)).toHaveText(['Ben Souza', 'Ana Souza']);
  const headings = ben.getByRole('grid', { name: 'Contacts' }).getByRole('columnheader');
  await expect(headings).toHaveText(SEATS_HEADINGS);
  await ben.getByRole('button', { name: 'Saved views' }).click();
  await expect(ben.getByRole('menuitem', { name: 'Save as a new view' })).toBeVisible();
  await expect(ben.getByRole('menuitem', { name: 'Delete Buyers or Ben' })).toBeHidden();
  await expect(ben.getByRole('menu').getByRole('separator')).toHaveCount(1);
  await ben.keyboard.press('Escape');

  const { items: kept } = await (await page.request.get('/api/views')).json();
  const path = `/api/views/${kept[0].id}`;
  await act.patch(path, { version: kept[0].version, query: '' });
  await expect(message(ben, 'The view Buyers or Ben was changed meanwhile.')).toBeVisible();
  await expect(names(ben)).toHaveText(['Ben Souza', 'Ana Souza']);
  await act.patch(path, { version: kept[0].version + 1, query: kept[0].query });

  await act.patch('/api/fields/contact/seats', { retired: true });
  await ben.reload();
  const told = ben.getByRole('alert').filter({ hasText: 'Seats is not offered any more' });
  await expect(told).toHaveText([/so the list is not in its order/, /so it has no column/]);
  await expect(names(ben)).toHaveText(['Ana Souza', 'Ben Souza']);
  await ben.getByRole('button', { name: 'Use the usual order' }).click();
  await ben.getByRole('button', { name: 'Take the column off' }).click();
  await expect(told).toHaveCount(0);
  await expect(headings).toHaveText(SEATS_HEADINGS.filter((heading) => heading !== 'Seats'));
  await expect(ben.getByRole('link', { name: 'Buyers or Ben, changed' })).toBeVisible();
  expect((await page.request.delete(path, { headers: { origin: baseURL ?? '' } })).ok()).toBe(true);
  await expect(message(ben, 'The view Buyers or Ben is not there any more.')).toBeVisible();
  await expect(ben.getByRole('link', { name: /^Buyers or Ben/ })).toHaveCount(0);
});

test('T-20, Z-59: activities are listed with columns of one’s own, remembered, and kept in a view that has its own', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/fields', { of: 'activity', label: 'Room', type: 'text' });
  const tour = { subject: 'Tour', type: 'call', due: { on: '2026-11-25' }, phone: '+41 44 555 01 02' };
  await act.post('/api/activities', { ...tour, notes: 'Bring the plans', custom: { room: '4.1' } });
  await page.goto('/activities?view=open');
  await expect(row(page, 'Tour')).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  const picker = page.getByRole('group', { name: 'Columns' });
  for (const column of ['Phone', 'Room', 'Notes'])
    await picker.getByRole('button', { name: `Show ${column}` }).click();
  const cells = /Phone.*\+41 44 555 01 02.*Room.*4\.1.*Notes.*Bring the plans/;
  await expect(row(page, 'Tour')).toHaveText(cells);
  expect(await axeFindings(page)).toEqual([]);
  await picker.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await dialog.getByLabel('Name').fill('With rooms');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'The view With rooms is saved.')).toBeVisible();
  await page.goto('/activities?view=open');
  await expect(row(page, 'Tour')).toHaveText(cells);
  await page.getByRole('button', { name: 'Columns' }).click();
  await picker.getByRole('button', { name: 'Reset the columns' }).click();
  await expect(row(page, 'Tour')).not.toContainText('4.1');
  await picker.getByRole('button', { name: 'Close' }).click();
  await undo(page, 'The columns are changed.');
  await expect(row(page, 'Tour')).toHaveText(cells);
  await page.getByRole('button', { name: 'Columns' }).click();
  await picker.getByRole('button', { name: 'Reset the columns' }).click();
  await expect(row(page, 'Tour')).not.toContainText('4.1');
  const view = page
    .getByRole('navigation', { name: 'Saved views' })
    .getByRole('link', { name: 'With rooms' });
  await view.click();
  await expect(row(page, 'Tour')).toHaveText(cells);

  await act.patch('/api/fields/activity/room', { retired: true });
  await page.reload();
  await expect(page.getByRole('alert')).toHaveText(/Room is not offered any more, so it has no column/);
  await page.getByRole('button', { name: 'Take the column off' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 'Tour')).toHaveText(/Phone.*\+41 44 555 01 02.*Notes/);
});

test('who comes by an old link is told that its view is not there, and sees the list of the link', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/activities', { subject: 'Ring Ben', type: 'call', due: { on: '2026-11-25' } });
  const gone = 'The view of this link is not there, or is not shared. The list is as the link has it.';
  const { savedView } = await act.post<{ savedView: { id: string } }>('/api/views', {
    list: 'activity',
    name: 'All open',
    query: 'view=open',
    shared: false,
    pinned: false,
  });
  const link = `/activities?view=open&saved=${savedView.id}`;
  await page.goto(link);
  await expect(
    page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name: 'All open' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Delete All open' }).click();
  await expect(message(page, 'The view All open is deleted.')).toBeVisible();
  await expect(message(page, gone)).toHaveCount(0);
  await page.goto('/today');
  await page.goto(link);
  await expect(message(page, gone)).toBeVisible();
  await expect(row(page, 'Ring Ben')).toBeVisible();
});

test('eight columns keep the width they are read in: the list is scrolled sideways, and its head stays', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'meeting',
    subject: 'Tour',
    due: { at: '2026-11-25T08:00:00Z' },
    endAt: '2026-11-25T09:00:00Z',
  });
  const columns = 'name,type,owner,end,location,duration_minutes,topic,completed_at,created_at';
  await page.goto(`/activities?view=open&columns=${columns}`);
  const end = row(page, 'Tour').getByText('tomorrow 10:00');
  const cutBy = () =>
    end.evaluate(({ parentElement: cell }) => (cell ? cell.scrollWidth - cell.clientWidth : NaN));
  await expect.poll(cutBy).toBe(0);
  await end.hover();
  const more = page.getByRole('button', { name: 'More for “Tour”' });
  await expect(more).not.toBeInViewport();
  await page.mouse.wheel(600, 0);
  await expect(more).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'All open' })).toBeInViewport({ ratio: 1 });
});

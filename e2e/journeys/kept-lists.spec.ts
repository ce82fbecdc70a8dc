import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { invite, join } from '../screens/settings.ts';

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
});

const BUYERS_OR_BEN = JSON.stringify({
  any: [
    { field: 'job_title', op: 'contains', value: 'buyer' },
    { field: 'first_name', op: 'contains', value: 'ben' },
  ],
});

test('Z-59, T-20: a view of contacts with an OR group that one shares is used by a colleague, who leaves it as it is', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  for (const [firstName, jobTitle] of [
    ['Ana', 'Buyer'],
    ['Ben', 'Head of Quality'],
    ['Cleo', 'Engineer'],
  ])
    await act.post('/api/contacts', { firstName, lastName: 'Souza', jobTitle });
  await act.post('/api/views', {
    list: 'contact',
    name: 'Buyers or Ben',
    query: String(new URLSearchParams({ filter: BUYERS_OR_BEN })),
    shared: true,
    pinned: true,
  });
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(
    ben,
    await invite(page, { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' }),
    'seven herons on a roof',
  );
  await ben
    .getByRole('region', { name: 'Pinned views' })
    .getByRole('link', { name: 'Buyers or Ben' })
    .click();
  const list = ben.getByRole('grid', { name: 'Contacts' });
  await expect(list.getByRole('link', { name: 'Ana Souza' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Ben Souza' })).toBeVisible();
  await expect(list.getByRole('link', { name: 'Cleo Souza' })).toBeHidden();
  await ben.getByRole('button', { name: 'Saved views' }).click();
  await expect(ben.getByRole('menuitem', { name: 'Save as a new view' })).toBeVisible();
  await expect(ben.getByRole('menuitem', { name: 'Delete Buyers or Ben' })).toBeHidden();
});

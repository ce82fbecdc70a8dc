import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

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

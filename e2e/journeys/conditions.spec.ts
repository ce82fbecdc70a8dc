import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openSubjects, row } from '../screens/list.ts';

/** Writes the condition that was added last. */
const condition = (page: Page, field: string) => page.getByRole('group', { name: `Condition on ${field}` });

const chooseValue = async (page: Page, field: string, value: string): Promise<void> => {
  await condition(page, field)
    .getByRole('combobox', { name: `Value of ${field}` })
    .fill(value);
  await page.getByRole('option', { name: value }).first().click();
};

const sorted = async (page: Page): Promise<string[]> => (await openSubjects(page)).toSorted();

test('Z-59, Z-60, T-20: conditions in AND and OR groups narrow a list, stand in its address, and a broken one says so', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const [subject, type, priority] of [
    ['Ring Ana', 'call', 'normal'],
    ['Ring Ben', 'call', 'high'],
    ['Write Ana', 'email', 'high'],
    ['Lunch with Ben', 'lunch', 'normal'],
  ])
    await act.post('/api/activities', { subject, type, priority, due: { on: '2026-11-25' } });
  await page.goto('/activities?view=open');
  await expect(row(page, 'Ring Ana')).toBeVisible();
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Add condition' }).click();
  await expect(filter.getByText('One condition has no value yet and does not count.')).toBeVisible();
  await condition(page, 'Subject')
    .getByRole('combobox', { name: 'What is asked of Subject' })
    .selectOption('contains');
  await condition(page, 'Subject').getByRole('textbox', { name: 'Value of Subject' }).fill('ana');
  await expect.poll(() => sorted(page)).toEqual(['Ring Ana', 'Write Ana']);

  await filter.getByRole('combobox', { name: 'How the conditions are joined' }).selectOption('any');
  await filter.getByRole('button', { name: 'Add group' }).click();
  const group = filter.getByRole('group', { name: 'All of these' });
  await group.getByRole('combobox', { name: 'Field' }).selectOption('Type');
  await chooseValue(page, 'Type', 'Call');
  await group.getByRole('button', { name: 'Add condition' }).click();
  await group
    .getByRole('group', { name: 'Condition on Subject' })
    .getByRole('combobox', { name: 'Field' })
    .selectOption('Priority');
  await chooseValue(page, 'Priority', 'High');
  await expect.poll(() => sorted(page)).toEqual(['Ring Ana', 'Ring Ben', 'Write Ana']);

  await expect(page.getByRole('button', { name: 'Filter, 3 in use' })).toBeVisible();
  await page.reload();
  await expect.poll(() => sorted(page)).toEqual(['Ring Ana', 'Ring Ben', 'Write Ana']);
  await page.getByRole('button', { name: 'Filter, 3 in use' }).click();
  await condition(page, 'Priority').getByRole('button', { name: 'Remove the condition on Priority' }).click();
  await expect(page.getByRole('button', { name: 'Filter, 2 in use' })).toBeVisible();

  const broken = JSON.stringify({ all: [{ field: 'mood', op: 'is', value: ['good'] }] });
  await page.goto(`/activities?view=open&filter=${encodeURIComponent(broken)}`);
  const alert = page.getByRole('alert').filter({ hasText: 'cannot be carried out' });
  await expect(alert).toContainText('There is no field mood to filter by.');
  await alert.getByRole('button', { name: 'Show the filter' }).click();
  await condition(page, 'mood').getByRole('button', { name: 'Remove the condition on mood' }).click();
  await expect(row(page, 'Lunch with Ben')).toBeVisible();
});

test('Z-59, Z-60: contacts are narrowed by any of their fields, and what an address asked for before is a condition too', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const [lastName, lifecycleStage, tags] of [
    ['Berg', 'customer', ['vip']],
    ['Weber', 'lead', ['vip']],
    ['Okafor', 'customer', []],
  ] as const)
    await act.post('/api/contacts', { lastName, lifecycleStage, tags });
  await page.goto('/contacts?tag=vip');
  const rows = page.getByRole('grid').getByRole('link');
  await expect(rows).toHaveText(['Berg', 'Weber']);
  await page.keyboard.press('f');
  await expect(condition(page, 'Tags').getByRole('button', { name: 'Remove vip' })).toBeVisible();
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Add condition' }).click();
  await condition(page, 'First name')
    .getByRole('combobox', { name: 'Field' })
    .selectOption('Lifecycle stage');
  await chooseValue(page, 'Lifecycle stage', 'Lead');
  await expect(rows).toHaveText(['Weber']);
  await filter.getByRole('combobox', { name: 'How the conditions are joined' }).selectOption('any');
  await expect(rows).toHaveText(['Berg', 'Weber']);
  await page.goto('/contacts?tag=gone');
  await expect(rows).toHaveCount(0);
});

import { expect, test } from '../fixtures.ts';
import { list, openSubjects, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

const DAY = { on: '2026-11-24' };

const plan = (act: Act, subjects: readonly string[], given: object = {}) =>
  act.post('/api/activities/together', {
    activities: subjects.map((subject) => ({ type: 'task', subject, due: DAY, ...given })),
  });

const numbered = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `Task ${String(from + i).padStart(4, '0')}`);

test('Z-58: a thousand activities are completed at once, and one undo brings them back', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (let n = 0; n < 1000; n += 10) await plan(act, numbered(n, 10));
  await page.goto('/today');
  await expect(row(page, 'Task 0000')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('toolbar', { name: 'Selected activities' });
  await expect(bar.getByRole('status')).toHaveText('1 selected');
  await bar.getByRole('button', { name: 'Select all 1,000' }).click();
  await expect(bar.getByRole('status')).toHaveText('1,000 selected');
  await page.keyboard.press('c');
  await expect(message(page, 'Completed 1,000 activities.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('1,000 of 1,000 done')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('0 of 1,000 done')).toBeVisible({ timeout: 60_000 });
});

test('some are picked with keys and clicks, moved together, and what cannot be is told with why', async ({
  page,
  act,
}) => {
  await act.setUp();
  await plan(act, ['One', 'Two', 'Three', 'Four', 'Five']);
  await page.goto('/today');
  await expect(row(page, 'One')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  const bar = page.getByRole('toolbar', { name: 'Selected activities' });
  await expect(bar.getByRole('status')).toHaveText('3 selected');
  await list(page).getByRole('checkbox', { name: 'Select “Two”' }).click();
  await expect(bar.getByRole('status')).toHaveText('2 selected');
  await row(page, 'Five').click({ modifiers: ['ControlOrMeta'] });
  await expect(bar.getByRole('status')).toHaveText('3 selected');
  await page.keyboard.press('r');
  await page.getByRole('menu', { name: 'Move 3 activities to' }).press('3');
  await expect(message(page, 'Rescheduled 3 activities.')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual(['Two', 'Four']);
  await page.keyboard.press('z');
  await expect.poll(() => openSubjects(page)).toHaveLength(5);
  await expect(bar).toBeHidden();
  const pickOne = async (): Promise<void> => {
    await expect(bar).toBeHidden();
    await page.keyboard.press('x');
    await expect(bar.getByRole('status')).toHaveText('1 selected');
  };
  await pickOne();
  await page.keyboard.press('t');
  const tags = page.getByRole('dialog', { name: 'Tag 1 activity' });
  await tags.getByLabel('Tags').fill('Fair');
  await page.getByRole('option', { name: 'New tag “Fair”' }).click();
  await tags.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(message(page, 'Tagged 1 activity.')).toBeVisible();
  await pickOne();
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change a field' }).click();
  const change = page.getByRole('dialog', { name: 'Change a field of 1 activity' });
  await change.getByLabel('Field').selectOption('Topic');
  await expect(change.getByLabel('Topic')).toBeVisible();
  await change.getByLabel('Field').selectOption('Priority');
  await change.getByLabel('Priority').selectOption('High');
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(message(page, 'Changed 1 activity.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(message(page, 'Undone: Changed 1 activity.')).toBeVisible();
  await pickOne();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

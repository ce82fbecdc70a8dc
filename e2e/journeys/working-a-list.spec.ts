import { expect, test } from '../fixtures.ts';
import { expectSelected, goToBox, headings, list, openSubjects, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

const plan = (act: Act, subject: string, given: object = {}) =>
  act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'task',
    subject,
    due: { on: '2026-11-24' },
    ...given,
  });

test('T-15, T-17, T-18: the day goes overdue first, then by time, then at any time by priority', async ({
  page,
  act,
}) => {
  await act.setUp();
  await plan(act, 'Low', { priority: 'low' });
  await plan(act, 'High', { priority: 'high' });
  await plan(act, 'At noon', { due: { at: '2026-11-24T11:00:00Z' } });
  await plan(act, 'At ten', { due: { at: '2026-11-24T09:00:00Z' } });
  await plan(act, 'A week late', { due: { on: '2026-11-17' } });
  await plan(act, 'Two days late', { due: { on: '2026-11-22' } });
  await page.goto('/today');
  await expect(row(page, 'High')).toBeVisible();
  await expect
    .poll(() => openSubjects(page))
    .toEqual(['A week late', 'Two days late', 'At ten', 'At noon', 'High', 'Low']);
  await expect.poll(() => headings(page)).toEqual(['Overdue 2', 'Today 4']);
  await expect(page.getByText('0 of 6 done')).toBeVisible();
  await expect(page.getByText('next task 10:00')).toBeVisible();
});

test('the panel follows the selection, the page opens on it, and Escape goes back to exactly where one was', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (let n = 1; n <= 40; n += 1) await plan(act, `Task ${n}`);
  await page.goto('/today');
  await expect(row(page, 'Task 1')).not.toHaveCount(0);
  for (let n = 0; n < 30; n += 1) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(panel(page, 'Task 30')).toBeVisible();
  await page.keyboard.press('k');
  await expect(panel(page, 'Task 29')).toBeVisible();
  await expect(page).toHaveURL(/\/today\?open=/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Task 29' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Task 29')).toBeVisible();
  await expectSelected(page, 'Task 29');
  await expect(list(page).getByRole('row', { selected: true })).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'Task 29')).toBeHidden();
  await page.keyboard.press('j');
  await expectSelected(page, 'Task 30');
});

test('T-19, T-20: filter and sort are in the address, survive a reload, and a new activity says where it went', async ({
  page,
  act,
}) => {
  await act.setUp();
  await plan(act, 'Renewal quote', { type: 'quote', due: { on: '2026-11-26' } });
  await plan(act, 'Plant visit', { type: 'meeting', due: { on: '2026-11-25' } });
  await page.goto('/activities?view=upcoming');
  await expect(row(page, 'Plant visit')).toBeVisible();
  await page.keyboard.press('f');
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Quote' }).click();
  await expect(row(page, 'Plant visit')).toBeHidden();
  await filter.getByLabel('Words').fill('renew');
  await expect(page).toHaveURL(/type=quote&text=renew/);
  await page.reload();
  await expect(row(page, 'Renewal quote')).toBeVisible();
  await expect(row(page, 'Plant visit')).toBeHidden();

  const form = await goToBox(page);
  await form.getByLabel('Subject').fill('Call back');
  await form.getByLabel('Due').fill('tomorrow');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(message(page, 'Planned “Call back” for tomorrow. The filter hides it.')).toBeVisible();
  await page.getByRole('button', { name: 'Filter, 2 in use' }).click();
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect(row(page, 'Call back')).toBeVisible();

  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Type' }).click();
  await expect(page).toHaveURL(/sort=type/);
  await expect.poll(() => headings(page)).toEqual(['Call 1', 'Meeting 1', 'Quote 1']);
});

test('T-16: the same work is looked at by day, without a date, whole, or done', async ({ page, act }) => {
  await act.setUp();
  await plan(act, 'Plant visit', { due: { on: '2026-11-25' } });
  await plan(act, 'Read their report', { due: null });
  await plan(act, 'Price list');
  const { activity } = await plan(act, 'Intro call');
  await act.post(`/api/activities/${activity.id}/complete`, {});
  await page.goto('/today');
  const views = page.getByRole('navigation', { name: 'Views' });
  for (const [view, subjects] of [
    ['Upcoming 1', ['Plant visit']],
    ['Someday 1', ['Read their report']],
    ['All open 3', ['Price list', 'Plant visit', 'Read their report']],
  ] as const) {
    await views.getByRole('link', { name: view }).click();
    await expect.poll(() => openSubjects(page)).toEqual([...subjects]);
  }
  await views.getByRole('link', { name: 'Done 1' }).click();
  await expect(row(page, 'Intro call')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual([]);
});

test('snooze, reschedule, assign, delete: each at once, and each undone', async ({ page, act }) => {
  await act.setUp();
  for (const subject of ['One', 'Two', 'Three']) await plan(act, subject);
  await page.goto('/today');
  await expect(row(page, 'Three')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(page.getByRole('menu', { name: 'Snooze “One”' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(message(page, 'Snoozed “One” until tomorrow 09:00')).toBeVisible();
  await expectSelected(page, 'Two');
  await page.keyboard.press('r');
  await expect(page.getByRole('menu', { name: 'Move “Two” to' })).toBeVisible();
  await page.keyboard.press('3');
  await expect(message(page, 'Moved “Two” to Mon 30 Nov')).toBeVisible();
  await expectSelected(page, 'Three');
  await page.keyboard.press('Delete');
  await expect(message(page, 'Deleted “Three”')).toBeVisible();
  await expect(page.getByText('Nothing is due today, and nothing is overdue.')).toBeVisible();
  await expect(page).toHaveTitle('Today – Daybook');
  for (const expected of [['Three'], ['Two', 'Three'], ['One', 'Two', 'Three']]) {
    await page.keyboard.press('z');
    await expect.poll(() => openSubjects(page)).toEqual(expected);
  }
  await page.reload();
  await expect(row(page, 'One')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual(['One', 'Two', 'Three']);
});

test('T-39: a call is completed with what was written about it, and what follows is one key away', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  await plan(act, 'Discovery call', { type: 'call', primaryId: contact.id });
  await page.goto('/today');
  await row(page, 'Discovery call').click();
  const beside = panel(page, 'Discovery call');
  await beside.getByText('Call back later').click();
  await beside.getByLabel('What was said').fill('In a meeting until noon');
  await beside.getByRole('button', { name: 'Mark complete' }).click();
  await expect(message(page, 'Completed “Discovery call”')).toBeVisible();
  const next = page.getByRole('region', { name: 'What is next?' });
  await expect(next.getByLabel('Subject')).toHaveValue('Discovery call');
  await page.keyboard.press('1');
  await expect(message(page, 'Planned “Discovery call” for tomorrow. It is in Upcoming.')).toBeVisible();
  await expect(next).toBeHidden();

  await page.goto(`/contacts/${contact.id}?tab=timeline`);
  await expect(page.getByText('In a meeting until noon')).toBeVisible();
});

test('a double click on the round button completes one activity, not the next one as well', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const subject of ['One', 'Two']) await plan(act, subject);
  await page.goto('/today');
  await list(page).getByRole('button', { name: 'Complete “One”' }).first().dblclick();
  await expect(message(page, 'Completed “One”')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual(['Two']);
  await page.reload();
  await expect(row(page, 'Two')).toBeVisible();
  await expect.poll(() => openSubjects(page)).toEqual(['Two']);
});

test('Escape leaves a field and saves it, then closes the panel and is back in the list', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const subject of ['One', 'Two']) await plan(act, subject);
  await page.goto('/today');
  await row(page, 'One').click();
  await panel(page, 'One').getByLabel('Notes').fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(message(page, 'Changed the notes of “One”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page, 'One')).toBeHidden();
  await expect(list(page)).toBeFocused();
  await page.keyboard.press('j');
  await expectSelected(page, 'Two');
});

test('a call is logged on the person by one key, done, with how it went', async ({ page, act }) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  await plan(act, 'Send the deck', { primaryId: contact.id });
  await page.goto('/today');
  await expect(row(page, 'Send the deck')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  const form = page.getByRole('dialog', { name: 'Log a call' });
  await expect(form.getByLabel('Subject')).toHaveValue('Call with Priya Raman');
  await form.getByText('Connected').click();
  await form.getByLabel('Duration').fill('18 min');
  await form.getByLabel('What was said').fill('Wants two more seats');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'Recorded “Call with Priya Raman”.')).toBeVisible();
  await expect(
    list(page).getByRole('button', { name: 'Reopen “Call with Priya Raman”' }).first(),
  ).toBeVisible();
  await page.goto(`/contacts/${contact.id}?tab=timeline`);
  await expect(page.getByText('Wants two more seats')).toBeVisible();
});

test('two windows of one person show the same, and the history takes back', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  await plan(act, 'Send the deck');
  await page.goto('/today');
  const other = await context.newPage();
  await other.goto('/today');
  await expect(row(other, 'Send the deck')).toBeVisible();
  await list(page).getByRole('button', { name: 'Complete “Send the deck”' }).first().click();
  await expect(list(other).getByRole('button', { name: 'Reopen “Send the deck”' }).first()).toBeVisible();
  await other.goto('/history');
  await other.getByRole('button', { name: 'Undo: Completed “Send the deck”' }).click();
  await expect(list(page).getByRole('button', { name: 'Complete “Send the deck”' }).first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the panel is a sheet, going back closes it, and nothing scrolls sideways', async ({ page, act }) => {
    await act.setUp();
    await plan(act, 'Discovery call', { type: 'call' });
    await page.goto('/today');
    await row(page, 'Discovery call').tap();
    const sheet = page.getByRole('dialog', { name: 'Discovery call' });
    await expect(sheet.getByRole('button', { name: 'Mark complete' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await expect(page).toHaveURL(/open=/);
    await page.goBack();
    await expect(sheet).toBeHidden();
    await page.getByRole('button', { name: 'New activity' }).tap();
    await expect(page.getByRole('dialog', { name: 'New activity' }).getByLabel('In one line')).toBeFocused();
  });

  test('the chosen list is wholly in sight, also once the counts of those before it are there', async ({
    page,
    act,
  }) => {
    await act.setUp();
    for (let i = 0; i < 10; i++) await plan(act, `Call ${i}`);
    const counts = Promise.withResolvers<void>();
    await page.route('**/api/activities/counts*', async (route) => {
      await counts.promise;
      await route.continue();
    });
    await page.goto('/activities?view=open');
    await expect(row(page, 'Call 1')).toBeVisible();
    const chip = page.getByRole('link', { name: /^All open/ });
    await expect(chip).toBeInViewport({ ratio: 1 });
    counts.resolve();
    await expect(chip).toHaveText(/10/);
    await expect(chip).toBeInViewport({ ratio: 1 });
  });
});

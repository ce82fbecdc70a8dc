import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { list, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { invite, join } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;
type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** A call that Ada planned for Ben; both may work on it. */
const planForBen = async (page: Page, act: Act): Promise<string> => {
  const { items } = await (await page.request.get('/api/users')).json();
  const ownerId = items.find(({ name }: { name: string }) => name === BEN.name).id;
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    ownerId,
    due: { on: '2026-11-24' },
  });
  return activity.id;
};

/** Nobody tells this browser what others do. */
const deafen = (page: Page) => page.route('**/api/live', (route) => route.abort());

test('who comes second sees who was faster, and keeps every word', async ({ page, act, elsewhere }) => {
  await act.setUp();
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const id = await planForBen(page, act);

  await row(ben, 'Discovery call').click();
  const notes = panel(ben, 'Discovery call').getByLabel('What was said');
  await notes.pressSequentially('Wants the migration before March');

  await page.goto(`/activities/${id}`);
  await page.getByRole('button', { name: 'Mark complete' }).click();
  await page.getByRole('menuitem', { name: 'Left voicemail' }).click();
  await expect(page.getByText(/^You completed this today 09:\d\d\. Left voicemail\.$/)).toBeVisible();

  await expect(
    panel(ben, 'Discovery call').getByText(/Ada Palmer completed this today 09:\d\d\./),
  ).toBeVisible();
  await expect(notes).toHaveValue('Wants the migration before March');
  await panel(ben, 'Discovery call').getByRole('button', { name: 'Save' }).click();
  await expect(message(ben, 'Changed the notes of “Discovery call”')).toBeVisible();
  await expect(page.getByLabel('What was said')).toHaveValue('Wants the migration before March');
});

test.describe('a browser that has not heard', () => {
  test.use({ expectedTroubles: [/ERR_FAILED/] });

  test('completing what a colleague has completed is refused with who and when, and put right', async ({
    page,
    act,
    elsewhere,
  }) => {
    await act.setUp();
    const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
    await deafen(ben);
    await join(ben, await invite(page, BEN), 'seven herons on a roof');
    const id = await planForBen(page, act);
    await ben.goto('/today');
    await expect(row(ben, 'Discovery call')).toBeVisible();
    await act.post(`/api/activities/${id}/complete`, { outcome: 'busy' });

    await ben.keyboard.press('j');
    await ben.keyboard.press('c');
    await expect(ben.getByRole('menu', { name: 'How did “Discovery call” go?' })).toBeVisible();
    await ben.keyboard.press('1');
    await expect(message(ben, /^Ada Palmer completed “Discovery call” at 09:\d\d\.$/)).toBeVisible();
    await expect(row(ben, 'Discovery call').getByText('Busy')).toBeVisible();
    await expect(list(ben).getByRole('button', { name: 'Reopen “Discovery call”' }).first()).toBeVisible();
  });

  test('two people write the same field: the second sees both and chooses', async ({
    page,
    act,
    elsewhere,
  }) => {
    await act.setUp();
    const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
    await deafen(ben);
    await join(ben, await invite(page, BEN), 'seven herons on a roof');
    const id = await planForBen(page, act);
    await ben.goto('/today');
    await row(ben, 'Discovery call').click();
    const beside = panel(ben, 'Discovery call');
    await expect(beside.getByLabel('What was said')).toBeVisible();

    await page.goto(`/activities/${id}`);
    await page.getByLabel('What was said').fill('Ada was here');
    await page.getByLabel('Phone').fill('+41 44 668 18 00');
    await expect(message(page, 'Changed the notes of “Discovery call”')).toBeVisible();

    await beside.getByLabel('What was said').fill('Ben was here');
    await beside.getByLabel('Duration').fill('18');
    await expect(beside.getByText('Somebody else has changed this meanwhile. Theirs:')).toBeVisible();
    await expect(beside.getByText('Ada was here')).toBeVisible();
    await expect(beside.getByLabel('What was said')).toHaveValue('Ben was here');

    // Nothing typed is lost by a reload either.
    await ben.reload();
    await expect(beside.getByLabel('What was said')).toHaveValue('Ben was here');
    await beside.getByRole('button', { name: 'Save' }).first().click();
    await beside.getByRole('button', { name: 'Keep mine' }).click();
    await expect(message(ben, 'Changed the notes of “Discovery call”').last()).toBeVisible();
    await expect(page.getByLabel('What was said')).toHaveValue('Ben was here');
  });
});

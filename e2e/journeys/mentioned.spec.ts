import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { invite, join } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;

test('who is named with @ in notes hears of it at once, opens it, and has read it', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const bell = ben.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await expect(bell).toHaveText('Inbox');
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'task',
    subject: 'Prepare the offer',
    due: { on: '2026-11-24' },
  });

  await page.goto(`/activities/${activity.id}`);
  const notes = page.getByLabel('Notes');
  await notes.pressSequentially('Ask @be');
  await expect(page.getByRole('option', { name: 'Ben Adeyemi' })).toBeVisible();
  await notes.press('Enter');
  // The name has brought a space already; a second one is meant.
  await notes.pressSequentially(' for the figures, not @nobody');
  await expect(notes).toHaveValue('Ask @Ben Adeyemi for the figures, not @nobody');
  await notes.press('Control+Enter');

  await expect(bell).toHaveText(/1/);
  await bell.click();
  await ben.getByText('mentioned you').click();
  await expect(ben.getByLabel('Notes')).toHaveValue('Ask @Ben Adeyemi for the figures, not @nobody');
  await expect(bell).toHaveText('Inbox');
});

const LONG = 'Ask for the offer of the second line, with the discount that was agreed in October';

test('an entry of the inbox says of whom it is, wholly also on a phone, and opens what was deleted since', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const { items } = await (await page.request.get('/api/users')).json();
  const ownerId = items.find(({ name }: { name: string }) => name === BEN.name).id;
  const { opportunity } = await act.post<{ opportunity: { id: string } }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    ownerId,
  });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'call',
    subject: LONG,
    ownerId,
    primaryId: opportunity.id,
  });
  await ben.setViewportSize({ width: 390, height: 844 });
  await ben.goto('/inbox');
  await expect(ben.getByText(`${LONG} · Line 2 retrofit`)).toBeVisible();
  const about = ben.getByText('· Line 2 retrofit', { exact: true });
  await expect(about).toBeInViewport({ ratio: 1 });
  const words = ben.getByText('made you the owner of an opportunity');
  await expect(words).toBeVisible();
  // Two lines of words and one of what it is about are within their entry, whose neighbours are as full.
  const boxOf = async (what: Locator) => (await what.boundingBox()) ?? { y: 0, height: 0 };
  const [entry, first, last] = [
    await boxOf(ben.getByRole('row', { name: 'Line 2 retrofit' }).filter({ has: words })),
    await boxOf(words),
    await boxOf(ben.getByText('Line 2 retrofit', { exact: true })),
  ];
  expect(await words.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(
    0,
  );
  expect(first.y).toBeGreaterThanOrEqual(entry.y);
  expect(last.y + last.height).toBeLessThanOrEqual(entry.y + entry.height);

  // What was deleted since is opened where it is.
  await act.post(`/api/activities/${activity.id}/trash`);
  await about.click();
  await expect(ben.getByText('This activity is in the trash.')).toBeVisible();
  await expect(ben.getByRole('main').getByRole('link', { name: 'Deleted' })).toBeVisible();
});

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
  await notes.pressSequentially('for the figures, not @nobody');
  await expect(notes).toHaveValue('Ask @Ben Adeyemi for the figures, not @nobody');
  await notes.press('Control+Enter');

  await expect(bell).toHaveText(/1/);
  await bell.click();
  await ben.getByText('mentioned you').click();
  await expect(ben.getByLabel('Notes')).toHaveValue('Ask @Ben Adeyemi for the figures, not @nobody');
  await expect(bell).toHaveText('Inbox');
});

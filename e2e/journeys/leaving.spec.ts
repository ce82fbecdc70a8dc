import { expect, test } from '../fixtures.ts';
import { keepMessage, message, undo } from '../screens/messages.ts';
import { chooseForUser, invite, join, userRow } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;
const LEA = { name: 'Lea Brun', email: 'lea@palmer.example', role: 'Rep' } as const;

test('who leaves is out at once, and a colleague finds the work on their list; undo brings both back', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const [ben, lea] = [await elsewhere(), await elsewhere({ timezoneId: 'Europe/Paris', locale: 'en-GB' })];
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  await join(lea, await invite(page, LEA), 'four storks in a field');
  const { items } = await (await page.request.get('/api/users')).json();
  const ownerId = items.find(({ name }: { name: string }) => name === BEN.name).id;
  for (const subject of ['Discovery call', 'Send the price list'])
    await act.post('/api/activities', { type: 'call', subject, ownerId, due: { on: '2026-11-24' } });
  await expect(ben.getByText('Discovery call')).toBeVisible();

  await chooseForUser(page, BEN.name, 'Deactivate');
  const dialog = page.getByRole('dialog', { name: 'Deactivate Ben Adeyemi?' });
  await expect(dialog.getByText('Ben Adeyemi has 2 open activities')).toBeVisible();
  await dialog.getByRole('button', { name: 'Deactivate' }).click();
  await expect(dialog.getByText('Choose who takes over.')).toBeVisible();
  await dialog.getByLabel('Who takes over').fill('lea');
  await page.getByRole('option', { name: /Lea Brun/ }).click();
  await dialog.getByRole('button', { name: 'Deactivate' }).click();

  const told = 'Ben Adeyemi is deactivated. 2 activities went to Lea Brun.';
  await keepMessage(page, told);
  await expect(lea.getByText('Discovery call')).toBeVisible();
  await expect(lea.getByText('Send the price list')).toBeVisible();
  await expect(ben.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await undo(page, told);
  await expect(message(page, 'Undone: Deactivated Ben Adeyemi, 2 activities to Lea Brun.')).toBeVisible();
  await expect(lea.getByText('Nothing is due today')).toBeVisible();
  await expect(userRow(page, BEN.name)).toBeVisible();
});

test('the last admin stays one, and says who could change that', async ({ page, act }) => {
  await act.setUp();
  await page.goto('/settings/users');
  await page.getByLabel('Role of Ada Palmer').selectOption('Rep');
  await expect(
    message(page, 'There would be no admin left. Make somebody else an admin first.'),
  ).toBeVisible();
  await expect(page.getByLabel('Role of Ada Palmer')).toHaveValue('admin');
});

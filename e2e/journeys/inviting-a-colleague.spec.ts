import { expect, test } from '../fixtures.ts';
import { signIn } from '../screens/door.ts';
import { message, undo } from '../screens/messages.ts';
import { invite, userRow } from '../screens/settings.ts';

const PASSWORD = 'seven herons on a roof';
const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;

test('an invited colleague follows the link, is in, and signs in again later', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const link = await invite(page, BEN);
  const ben = await elsewhere();

  await ben.goto(link);
  await expect(ben.getByRole('heading', { name: 'Join Palmer & Co' })).toBeVisible();
  await expect(ben.getByText('You will sign in as ben@palmer.example.')).toBeVisible();
  await expect(ben.getByLabel('Your name')).toHaveValue('Ben Adeyemi');
  await expect(ben.getByLabel('Time zone')).toHaveValue('Lagos');
  await ben.getByRole('button', { name: 'Join Palmer & Co' }).click();
  await expect(ben.getByText('Choose a password.')).toBeVisible();
  await ben.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await ben.getByRole('button', { name: 'Join Palmer & Co' }).click();
  await expect(ben.getByText('Nothing is due today')).toBeVisible();

  // The admin sees at once that the invitation was accepted.
  await expect(userRow(page, BEN.name).getByText('Invited')).toBeHidden();

  await ben.getByRole('button', { name: 'Ben Adeyemi' }).click();
  await ben.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(ben.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(ben, 'BEN@palmer.example', PASSWORD);
  await expect(ben.getByText('Nothing is due today')).toBeVisible();

  await ben.goto(link);
  await expect(ben.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
});

test('an invitation is undone, and its link with it', async ({ page, act, elsewhere }) => {
  await act.setUp();
  const link = await invite(page, BEN);
  await undo(page, 'Ben Adeyemi is invited.');
  await expect(userRow(page, BEN.name)).toBeHidden();
  const ben = await elsewhere();
  await ben.goto(link);
  await expect(ben.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
});

test('a rep is not shown how to manage users, and is told who can', async ({ page, act, elsewhere }) => {
  await act.setUp();
  const ben = await elsewhere();
  await ben.goto(await invite(page, BEN));
  await ben.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await ben.getByRole('button', { name: 'Join Palmer & Co' }).click();
  await expect(ben.getByText('Nothing is due today')).toBeVisible();
  await ben.goto('/settings/users');
  await expect(ben.getByRole('main').getByText('Only admins can open this.')).toBeVisible();
  await expect(
    ben.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Users' }),
  ).toBeHidden();

  // Made an admin, they need not even load the page again.
  await page.getByLabel('Role of Ben Adeyemi').selectOption('Admin');
  await expect(message(page, 'Ben Adeyemi is Admin now.')).toBeVisible();
  await expect(ben.getByRole('button', { name: 'Invite' })).toBeVisible();
});

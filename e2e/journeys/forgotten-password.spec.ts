import { expect, test } from '../fixtures.ts';
import { signIn } from '../screens/door.ts';
import { message } from '../screens/messages.ts';
import { chooseForUser, invite, join, userRow } from '../screens/settings.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;
const FORGOTTEN = 'seven herons on a roof';
const NEW = 'four storks in a field';

test('an admin makes a link, and whoever has forgotten their password sets a new one', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const before = await elsewhere();
  await join(before, await invite(page, BEN), FORGOTTEN);
  const ben = await elsewhere();
  await ben.goto('/contacts');
  await signIn(ben, BEN.email, 'was it this one');
  await expect(ben.getByRole('alert')).toHaveText('This email and password do not belong together.');
  await expect(ben.getByLabel('Email')).toHaveValue(BEN.email);

  // Until he has joined, he is offered another link.
  await expect(userRow(page, BEN.name).getByText('Invited')).toBeHidden();
  await chooseForUser(page, BEN.name, 'Make a link to reset the password');
  const dialog = page.getByRole('dialog', { name: 'Link to reset the password' });
  const link = await dialog.getByLabel('Reset link').inputValue();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();

  await ben.goto(link);
  await expect(ben.getByText('For Ben Adeyemi, ben@palmer.example.')).toBeVisible();
  await ben.getByLabel('New password').fill(NEW);
  await ben.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(ben.getByText('Nothing is due today')).toBeVisible();

  // Whoever was signed in with the old password is out.
  await expect(before.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(before, BEN.email, FORGOTTEN);
  await expect(before.getByRole('alert')).toHaveText('This email and password do not belong together.');
  await signIn(before, BEN.email, NEW);
  await expect(before.getByText('Nothing is due today')).toBeVisible();
});

test('a password is changed by its owner, which ends the other sessions', async ({
  page,
  act,
  elsewhere,
}) => {
  const admin = await act.setUp();
  const other = await elsewhere();
  await other.goto('/');
  await signIn(other, admin.email, admin.password);
  await expect(other.getByText('Nothing is due today')).toBeVisible();

  await page.goto('/settings/profile');
  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill(NEW);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your current password.')).toBeVisible();
  await page.getByLabel('Current password').fill(admin.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(message(page, 'Your password is changed. One other session has ended.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue('');
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

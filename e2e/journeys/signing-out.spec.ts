import { expect, test } from '../fixtures.ts';
import { signIn } from '../screens/door.ts';

test('signing out ends access, also with a cookie that was copied before', async ({
  page,
  context,
  act,
  elsewhere,
}) => {
  await act.setUp();
  await page.goto('/today');
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  const thief = await elsewhere();
  await thief.context().addCookies(await context.cookies());
  await thief.goto('/today');
  await expect(thief.getByText('Nothing is due today')).toBeVisible();

  await page.getByRole('button', { name: 'Ada Palmer' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await expect(thief.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await thief.request.get('/api/me')).status()).toBe(401);
});

test('signing in leads back to where one was going', async ({ page, context, act }) => {
  const admin = await act.setUp();
  await context.clearCookies();
  await page.goto('/contacts?search=raman');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByLabel('Email')).toBeFocused();
  await page.keyboard.type(admin.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(admin.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/contacts\?search=raman$/);
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
});

test('one sees where one is signed in, and ends it elsewhere', async ({ page, act, elsewhere }) => {
  const admin = await act.setUp();
  const other = await elsewhere();
  await other.goto('/');
  await signIn(other, admin.email, admin.password);
  await expect(other.getByText('Nothing is due today')).toBeVisible();

  await page.goto('/settings/sessions');
  const sessions = page.getByRole('region', { name: 'Sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'This browser' })).toHaveCount(1);
  await sessions.getByRole('button', { name: /^End the session on/ }).click();
  await expect(sessions).toHaveCount(1);
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

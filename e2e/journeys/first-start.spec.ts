import { expect, test } from '../fixtures.ts';
import { axeFindings } from '../support/axe.ts';

test('the first start leads through one page to an empty day @postgres', async ({ page, daybook }) => {
  await page.goto(daybook.printed.href);
  await expect(page.getByRole('heading', { name: 'Set up Daybook' })).toBeVisible();
  expect(page.url(), 'the token is out of the address bar').not.toContain('token');
  await expect(page.getByLabel('Workspace')).toBeFocused();
  await expect(page.getByLabel('Time zone')).toHaveValue('Berlin');
  await expect(page.getByLabel('Language and region')).toHaveValue('English (United Kingdom)');

  await page.getByLabel('Workspace').fill('Palmer & Co');
  await page.getByLabel('Your name').fill('Ada Palmer');
  await page.getByLabel('Email').fill('ada@palmer');
  await page.getByLabel('Password', { exact: true }).fill('Palmer & Co');
  await expect(page.getByText('Do not use your name, email or workspace')).toBeVisible();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Password', { exact: true }).fill('a quiet morning in May');
  await expect(page.getByText('This will do.')).toBeVisible();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByText('This does not look like an email address.')).toBeVisible();
  await expect(page.getByLabel('Your name'), 'nothing typed is lost').toHaveValue('Ada Palmer');
  expect(await axeFindings(page)).toEqual([]);

  await page.getByLabel('Email').fill('ada@palmer.example');
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('heading', { name: 'Your workspace is ready' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Start empty' }).click();

  await expect(page).toHaveURL(/\/today$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 24 November');
  await expect(page.getByText('Nothing is due today')).toBeVisible();
});

test('what was typed survives a reload, but for the password', async ({ page, daybook }) => {
  await page.goto(daybook.printed.href);
  await page.getByLabel('Your name').fill('Ada Palmer');
  await page.getByLabel('Password', { exact: true }).fill('a quiet morning in May');
  await page.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada Palmer');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
});

test('of two tabs with the printed address, the second is told that it is done', async ({
  page,
  daybook,
  elsewhere,
}) => {
  const second = await elsewhere();
  const fill = async (tab: typeof page) => {
    await tab.getByLabel('Workspace').fill('Palmer & Co');
    await tab.getByLabel('Your name').fill('Ada Palmer');
    await tab.getByLabel('Email').fill('ada@palmer.example');
    await tab.getByLabel('Password', { exact: true }).fill('a quiet morning in May');
  };
  for (const tab of [page, second]) await tab.goto(daybook.printed.href);
  for (const tab of [page, second]) await fill(tab);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('heading', { name: 'Your workspace is ready' })).toBeVisible();
  await second.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(second.getByRole('alert')).toContainText('Daybook is set up already.');
  await second.reload();
  await second.getByRole('link', { name: 'Sign in' }).click();
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('another address than the printed one says where to find it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Daybook is not set up yet' })).toBeVisible();
  await page.goto('/setup');
  await expect(page.getByRole('heading', { name: 'Daybook is not set up yet' })).toBeVisible();
});

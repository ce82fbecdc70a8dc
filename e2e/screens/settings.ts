import { expect, type Locator, type Page } from '@playwright/test';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly role: 'Viewer' | 'Rep' | 'Manager' | 'Admin';
}

/** Invites somebody on the page of the users; answers the link to pass on. */
export const invite = async (page: Page, { name, email, role }: Invitation): Promise<string> => {
  await page.goto('/settings/users');
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Email').fill(email);
  await dialog.getByLabel('Role').selectOption(role);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await dialog.getByLabel('Invitation link').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  return link;
};

/** A user's row on the page of the users. */
export const userRow = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Users' }).getByRole('listitem').filter({ hasText: name });

/** Opens what an admin can do with a user, and chooses from it. */
export const chooseForUser = async (page: Page, name: string, item: string): Promise<void> => {
  await page.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** Accepts an invitation in the browser of whoever was invited. */
export const join = async (page: Page, link: string, password: string): Promise<void> => {
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: /^Join / }).click();
  await page.waitForURL('**/today');
};

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { axeFindings } from '../support/axe.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search and commands' });
const group = (page: Page, name: string) =>
  page.getByRole('listbox', { name: 'Results' }).getByRole('group', { name });

/** Opens the search by a key, types, and takes what is offered first. */
const openFirst = async (page: Page, key: string, text: string, kind: string, expected: string) => {
  await page.keyboard.press(key);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(group(page, kind).getByRole('option', { selected: true })).toContainText(expected);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: expected })).toBeVisible();
};

test('anything is found by a part of a word, by digits, without accents and in a note, by the keyboard alone', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', {
    name: 'Kestrel Optics',
  });
  await act.post('/api/contacts', {
    firstName: 'Žofia',
    lastName: 'Dvořáková',
    accountId: account.id,
    phones: ['+1 212 555 0100'],
  });
  await act.post('/api/activities', {
    type: 'note',
    subject: 'After the fair',
    notes: 'They want the Zürich pricing before the summer.',
    primaryId: account.id,
  });
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await openFirst(page, 'Control+k', 'ptic', 'Accounts', 'Kestrel Optics');
  await openFirst(page, '/', '555 0100', 'Contacts', 'Žofia Dvořáková');
  await openFirst(page, '/', 'dvorak zof', 'Contacts', 'Žofia Dvořáková');

  // Code not loaded yet: what is typed meanwhile is neither lost nor taken for a command.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.type('/urich');
  const note = group(page, 'Activities and notes').getByRole('option', { name: 'After the fair' });
  await expect(note).toContainText('They want the Zürich pricing');
  await expect(note.getByText('Zürich', { exact: true })).toHaveText('Zürich');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'After the fair' })).toBeVisible();

  await page.keyboard.press('/');
  const opened = group(page, 'Recent').getByRole('option');
  await expect(opened).toHaveText([/^After the fair/, /^Žofia Dvořáková/, /^Kestrel Optics/]);
  await page.keyboard.press('ArrowDown');
  await expect(opened.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Kestrel Optics' })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('nobody of that name');
  await expect(page.getByText('Nothing fits “nobody of that name”.')).toBeVisible();
});

import { expect, test } from '../fixtures.ts';
import { expectSelected, panel, row } from '../screens/list.ts';
import { keepMessage, message, undo } from '../screens/messages.ts';
import { invite, join } from '../screens/settings.ts';
import { addDeadLetter } from '../support/dead-letter.ts';

const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' } as const;
const HERE = { timezoneId: 'Europe/Berlin', locale: 'en-GB' };

test('what is handed to a colleague stands in their list, with a notice that leads there; undo takes both back', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere(HERE);
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  await act.post('/api/activities', {
    type: 'task',
    subject: 'Send the sample kit',
    due: { on: '2026-11-24' },
  });
  await page.goto('/today');
  await expect(row(page, 'Send the sample kit')).toBeVisible();
  const assign = async (): Promise<void> => {
    await page.keyboard.press('j');
    await expectSelected(page, 'Send the sample kit');
    await page.keyboard.press('a');
    await expect(page.getByRole('combobox', { name: /^Assign/ })).toBeFocused();
    await page.keyboard.type('ben');
    await page.getByRole('option', { name: 'Ben Adeyemi' }).click();
    await expect(row(page, 'Send the sample kit')).toBeHidden();
  };
  const bell = ben.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await assign();
  await keepMessage(page, 'Send the sample kit');
  await expect(row(ben, 'Send the sample kit')).toBeVisible();
  await expect(bell).toHaveText(/1/);
  await undo(page, 'Send the sample kit');
  await expect(row(page, 'Send the sample kit')).toBeVisible();
  await expect(row(ben, 'Send the sample kit')).toBeHidden();
  await assign();

  await bell.click();
  await ben.getByText('gave you an activity').first().click();
  await expect(ben.getByRole('heading', { level: 1, name: 'Send the sample kit' })).toBeVisible();
  await expect(bell).toHaveText('Inbox');
  await ben.keyboard.press('c');
  await expect(message(ben, 'Completed “Send the sample kit”')).toBeVisible();
});

test('work that failed too often waits for the admin, who has it tried again or drops it', async ({
  page,
  act,
  daybook,
}) => {
  await act.setUp();
  addDeadLetter(daybook.folder, daybook.now, 'search.rebuild');
  addDeadLetter(daybook.folder, daybook.now, 'webhook.tell');
  await page.goto('/settings/operations');
  const dead = page.getByRole('list', { name: 'Dead letters' });
  await expect(dead.getByRole('listitem')).toHaveCount(2);
  await dead.getByRole('button', { name: /^Try again:.*search/i }).click();
  await expect(message(page, 'Being tried again')).toBeVisible();
  await expect(dead.getByRole('listitem')).toHaveCount(1);
  // The second click of a double click is on what lies behind the dialog by then, or on a button of it.
  await dead.getByRole('button', { name: /^Drop:/ }).dblclick();
  const dialog = page.getByRole('dialog', { name: 'Drop this work' });
  await dialog.getByRole('button', { name: 'Drop for good' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('What cannot be done will stand here.')).toBeVisible();
});

test('a person who asks for it is erased: found nowhere, on no list, and not in what others see', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere(HERE);
  await join(ben, await invite(page, BEN), 'seven herons on a roof');
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', {
    name: 'Northwind Robotics',
  });
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account.id,
  });
  await act.post('/api/activities', {
    type: 'call',
    subject: 'Call Priya about the budget',
    primaryId: contact.id,
    due: { on: '2026-11-24' },
  });
  await page.goto('/today');
  await row(page, 'Call Priya about the budget').click();
  await panel(page, 'Call Priya about the budget').getByRole('link', { name: 'Priya Raman' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
  await ben.goto('/contacts');
  await expect(ben.getByText('Priya Raman')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Erase for good' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase for good' });
  await expect(dialog.getByText('1 activity about them')).toBeVisible();
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await dialog.getByLabel(/^Type “Priya Raman”/).fill('Priya');
  await erase.click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel(/^Type “Priya Raman”/).fill('Priya Raman');
  await erase.click();
  await expect(dialog.getByText('Erased. No copy is left here.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  await expect(ben.getByText('Priya Raman')).toHaveCount(0);
  for (const one of [page, ben]) {
    await one.keyboard.press('Control+k');
    await expect(one.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
    await one.keyboard.type('priya');
    await expect(one.getByText('Nothing fits “priya”.')).toBeVisible();
    await one.keyboard.press('Escape');
  }
  await page.goto(`/accounts/${account.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Northwind Robotics' })).toBeVisible();
  await expect(page.getByText('Priya')).toHaveCount(0);
});

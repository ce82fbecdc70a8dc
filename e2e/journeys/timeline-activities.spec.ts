import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { goToBox } from '../screens/list.ts';
import { choose, entry, openTab } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

const form = (page: Page) => page.getByRole('dialog', { name: 'New activity' });

/** Adds an activity from the page of a record; nothing but its type and name is given. */
const addHere = async (page: Page, type: string, subject: string, notes = '') => {
  await page.getByRole('main').getByRole('button', { name: 'Add activity' }).first().click();
  await form(page).getByLabel('Type').selectOption(type);
  await form(page).getByLabel('Subject').fill(subject);
  if (notes !== '') await form(page).getByLabel('Notes').fill(notes);
  await form(page)
    .getByRole('button', { name: /^(Add|Save)$/ })
    .click();
  await expect(form(page)).toBeHidden();
};

/** Each of the kinds that belong on a record, with how its timeline tells it. */
const KINDS = [
  { type: 'Meeting', told: 'Meeting scheduled' },
  { type: 'Email', told: 'Email planned' },
  { type: 'Call', told: 'Call planned' },
  { type: 'Task', told: 'Task planned' },
] as const;

const PLACES = [
  { name: 'the account', path: 'accounts', tab: 'Timeline', takesNotes: true },
  { name: 'the contact', path: 'contacts', tab: 'Summary', takesNotes: true },
  { name: 'the opportunity', path: 'opportunities', tab: 'Timeline', takesNotes: false },
] as const;

test('T-01, T-03, T-04, T-05, T-06, T-08, T-79, T-80, T-81, T-82, T-84, T-85, T-86, T-87, G-02, G-03, G-04, G-08: activities are added where the customer is, and roll up to the account', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Northwind Robotics' });
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account.id,
  });
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    accountId: account.id,
  });
  const ids = { accounts: account.id, contacts: contact.id, opportunities: opportunity.id };

  for (const { name, path, tab, takesNotes } of PLACES) {
    await test.step(`on ${name}, under ${tab}`, async () => {
      await page.goto(`/${path}/${ids[path]}`);
      await openTab(page, tab);
      for (const { type, told } of KINDS) {
        await addHere(page, type, `${type} with ${name}`);
        const added = entry(page, `${told}: ${type} with ${name}`);
        await expect(added).toContainText('Ada Palmer');
        await expect(added.getByText(/^09:\d\d$/)).toBeVisible();
      }
      if (!takesNotes) return;
      await addHere(page, 'Note', `Note on ${name}`, `What was said to ${name}.`);
      await expect(entry(page, `Ada Palmer added a note: Note on ${name}`)).toContainText(
        `What was said to ${name}.`,
      );
    });
  }

  await test.step('all of it is on the account, with what it came through', async () => {
    await page.goto(`/accounts/${account.id}?tab=timeline`);
    await expect(entry(page, 'Call planned: Call with the contact')).toContainText('on contact Priya Raman');
    await expect(entry(page, 'Call planned: Call with the opportunity')).toContainText(
      'on opportunity Line 2 retrofit',
    );
    await expect(entry(page, 'added a note: Note on the contact')).toContainText('on contact Priya Raman');
    const planned = entry(page, 'Task planned: Task with the contact');
    await planned.getByRole('button', { name: 'More for “Task with the contact”' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(entry(page, 'Deleted: Task with the contact')).toBeVisible();
    await page.goto(`/opportunities/${opportunity.id}`);
    await expect(entry(page, 'Call with the opportunity')).toBeVisible();
    await expect(entry(page, 'Call with the contact')).toHaveCount(0);
  });
});

test('G-01, T-07, T-12, T-83: planned under Activities, an activity is on its record for everybody on the team to see', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  const invited = await act.post<{ link: { url: string } }>('/api/users', {
    name: 'Ben Adeyemi',
    email: 'ben@example.com',
    role: 'viewer',
  });
  await page.goto('/activities');
  const quick = await goToBox(page);
  await quick.getByLabel('Subject').fill('Discovery call');
  await choose(page, 'Priya Raman')(quick.getByLabel('About'));
  await quick.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('“Discovery call”')).toBeVisible();

  const ben = await elsewhere();
  await ben.goto(invited.link.url);
  await ben.getByLabel('Password', { exact: true }).fill('another quiet morning');
  await ben.getByRole('button', { name: /^Join/ }).click();
  await expect(ben.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await ben.goto(`/contacts/${contact.id}`);
  await expect(entry(ben, 'Discovery call')).toContainText('Ada Palmer');
  await expect(ben.getByRole('button', { name: 'Add activity' })).toHaveCount(0);
});

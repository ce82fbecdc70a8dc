import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { message, undo } from '../screens/messages.ts';
import { choose, editField, entry, openTab, timeline } from '../screens/record.ts';

/** Adds a record from its list; what is filled in is found by label. */
const add = async (page: Page, what: string, path: string, values: Readonly<Record<string, string>>) => {
  await page.goto(path);
  await page
    .getByRole('button', { name: `Add ${what}` })
    .first()
    .click();
  const form = page.getByRole('dialog', { name: `New ${what}` });
  for (const [label, value] of Object.entries(values))
    await form.getByLabel(label, { exact: true }).fill(value);
  await form.getByRole('button', { name: `Add ${what}` }).click();
};

const plan = async (page: Page, values: Readonly<Record<string, string>>) => {
  await page.getByRole('main').getByRole('button', { name: 'Add activity' }).first().click();
  const form = page.getByRole('dialog', { name: 'New activity' });
  const { Type: type, ...rest } = values;
  if (type !== undefined) await form.getByLabel('Type').selectOption(type);
  for (const [label, value] of Object.entries(rest))
    await form.getByLabel(label, { exact: true }).fill(value);
  await form.getByRole('button', { name: /^(Add|Save)$/ }).click();
  await expect(form).toBeHidden();
};

test('Z-02, Z-03, Z-04, Z-07, Z-18, Z-19, Z-20, Z-23, Z-28: a customer’s history writes itself, in words @postgres', async ({
  page,
  act,
}) => {
  await act.setUp();

  await test.step('a contact is added, renamed and qualified', async () => {
    await add(page, 'contact', '/contacts', {
      'First name': 'Priya',
      'Last name': 'Raman',
      Email: 'priya@northwind.example',
    });
    await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeVisible();
    await expect(entry(page, 'Priya Raman was added')).toContainText('Ada Palmer · Owner Ada Palmer');
    await editField(page, 'Last name', (field) => field.fill('Raman-Lind'));
    await expect(entry(page, 'Renamed from Priya Raman to Priya Raman-Lind')).toContainText('Ada Palmer');
    await editField(page, 'Lifecycle stage', (field) => field.selectOption('Qualified'));
    await expect(entry(page, 'Lifecycle changed from Lead to Qualified')).toBeVisible();
  });

  await test.step('a note is taken in the contact’s summary', async () => {
    await plan(page, {
      Type: 'Note',
      Subject: 'Who decides',
      Notes: 'Oskar signs anything under 50k himself.',
    });
    const note = entry(page, 'Ada Palmer added a note: Who decides');
    await expect(note.getByRole('blockquote')).toHaveText('Oskar signs anything under 50k himself.');
  });

  await test.step('the contact gets an account, which gets the contact’s past', async () => {
    const contact = page.url();
    await add(page, 'account', '/accounts', { Name: 'Northwind Robotics' });
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Robotics' })).toBeVisible();
    await page.goto(contact);
    await editField(page, 'Account', choose(page, 'Northwind Robotics'));
    await expect(entry(page, 'Account set to Northwind Robotics')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Northwind Robotics' }).first().click();
    // The contact has a timeline too.
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Robotics' })).toBeVisible();
    await openTab(page, 'Timeline');
    await expect(entry(page, 'added a note: Who decides')).toContainText('on contact Priya Raman-Lind');
    await expect(entry(page, 'Lifecycle changed from Lead to Qualified')).toContainText(
      'Ada Palmer on contact Priya Raman-Lind',
    );
    await expect(page.getByRole('region', { name: 'Shown from' })).toContainText('1 contact');
  });

  await test.step('an opportunity is linked, valued and dated', async () => {
    await openTab(page, 'Opportunities');
    await page.getByRole('button', { name: 'Add opportunity' }).click();
    const form = page.getByRole('dialog', { name: 'New opportunity' });
    await form.getByLabel('Title').fill('Line 2 retrofit');
    await choose(page, 'Priya Raman-Lind')(form.getByLabel('Contact'));
    await form.getByLabel('Value').fill('48000');
    await form.getByRole('button', { name: 'Add opportunity' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Line 2 retrofit' })).toBeVisible();
    await editField(page, 'Value', (field) => field.fill('62500'));
    await expect(entry(page, 'Value updated from £48,000 to £62,500')).toBeVisible();
    await editField(page, 'Expected closing date', (field) => field.fill('18 Dec 2026'));
    await expect(entry(page, /Expected closing date set to Friday,? 18 December 2026/)).toBeVisible();
    await editField(page, 'Expected closing date', (field) => field.fill('29 Jan 2027'));
    await expect(
      entry(page, /Expected closing date changed from Friday,? 18 December 2026 to Friday,? 29 January 2027/),
    ).toBeVisible();
    await plan(page, { Type: 'Call', Subject: 'Walk through the offer' });
    await expect(entry(page, 'Call planned: Walk through the offer')).toBeVisible();
  });

  await test.step('all of it is on the account, filtered by category, with or without what is related', async () => {
    await page.getByRole('complementary').getByRole('link', { name: 'Northwind Robotics' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Robotics' })).toBeVisible();
    await expect(entry(page, 'Value updated from £48,000 to £62,500')).toContainText(
      'Ada Palmer on opportunity Line 2 retrofit',
    );
    const show = page.getByRole('group', { name: 'Show' });
    await show.getByRole('button', { name: /^Notes/ }).click();
    await expect(timeline(page)).toHaveCount(1);
    await show.getByRole('button', { name: /^Activities/ }).click();
    await expect(timeline(page)).toHaveCount(2);
    await show.getByRole('button', { name: /^Everything/ }).click();
    await page.getByRole('button', { name: 'Account and all related' }).click();
    await page.getByRole('menuitemradio', { name: 'This account only' }).click();
    await expect(timeline(page)).toHaveCount(1);
    await expect(entry(page, 'Northwind Robotics was added')).toBeVisible();
  });

  await test.step('the contact tells of the opportunity', async () => {
    await openTab(page, 'Contacts');
    await page
      .getByRole('list', { name: 'Contacts' })
      .getByRole('link', { name: 'Priya Raman-Lind' })
      .click();
    await expect(entry(page, 'Opportunity Line 2 retrofit linked')).toContainText('Ada Palmer');
    await expect(entry(page, 'Value updated from £48,000 to £62,500')).toContainText(
      'on opportunity Line 2 retrofit',
    );
  });
});

test('Z-43, Z-44, Z-45, Z-46, Z-47, Z-48, Z-49, Z-50, Z-51, Z-52: a record’s activities, to do and completed, with an ellipsis to edit and delete', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', {
    name: 'Northwind Robotics',
  });
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    lastName: 'Raman',
    accountId: account.id,
  });
  const { opportunity } = await act.post<{ opportunity: { id: string } }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    contactId: contact.id,
  });
  const of = { primaryId: contact.id, recordIds: [opportunity.id] };
  const demo = { ...of, type: 'meeting', subject: 'Demo', notes: 'Bring the controller.' };
  await act.post('/api/activities', { ...demo, due: { at: '2026-11-26T13:00:00Z' } });
  await act.post('/api/activities', { ...of, type: 'call', subject: 'Follow up', due: { on: '2026-11-20' } });
  await act.post('/api/activities', {
    ...of,
    type: 'lunch',
    subject: 'Lunch',
    completedAt: '2026-11-19T11:00:00Z',
  });

  await page.goto(`/accounts/${account.id}?tab=activities`);
  await expect(page.getByText('2 more are planned with related records.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all related' }).click();
  const toDo = page.getByRole('list', { name: 'Activities to do' });
  const completed = page.getByRole('list', { name: 'Completed activities' });
  await expect(toDo.getByRole('listitem')).toHaveCount(2);
  await expect(toDo.getByRole('listitem').first()).toContainText('Follow up');
  const row = toDo.getByRole('listitem').filter({ hasText: 'Demo' });
  await expect(row).toContainText('Ada Palmer · Raman · Line 2 retrofit');
  await expect(row).toContainText('Bring the controller.');
  await expect(row).toContainText(/Thu.? 26 Nov.? 14:00/);
  await expect(completed.getByRole('listitem')).toHaveText([/Lunch/]);

  await page
    .getByRole('group', { name: 'Kinds of activity' })
    .getByRole('button', { name: 'Meetings' })
    .click();
  await expect(toDo.getByRole('listitem')).toHaveText([/Demo/]);
  await expect(completed.getByRole('listitem')).toHaveCount(0);
  await page
    .getByRole('group', { name: 'Kinds of activity' })
    .getByRole('button', { name: 'All', exact: true })
    .click();

  await page.getByRole('button', { name: 'More for “Follow up”' }).click();
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(toDo.getByRole('listitem')).toHaveCount(1);
  await undo(page, 'Deleted “Follow up”');
  await expect(toDo.getByRole('listitem')).toHaveCount(2);
  await toDo.getByRole('button', { name: 'Complete “Demo”' }).click();
  await expect(completed.getByRole('listitem').first()).toContainText('Demo');
  await test.step('a call is asked how it went, and what follows is one key away, as on Today', async () => {
    await toDo.getByRole('button', { name: 'Complete “Follow up”' }).click();
    await page.getByRole('menuitem', { name: 'No answer' }).click();
    await expect(page.getByRole('region', { name: 'What is next?' })).toBeVisible();
    await expect(toDo.getByRole('listitem')).toHaveCount(0);
  });
});

test('what is deleted can be brought back from the toast, from the trash and by its page', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Oskar',
    lastName: 'Lind',
  });
  await page.goto(`/contacts/${contact.id}`);
  const remove = async () => {
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(message(page, 'Oskar Lind moved to the trash')).toBeVisible();
  };
  await remove();
  await expect(page.getByText('In the trash', { exact: true })).toBeVisible();
  await undo(page, 'Oskar Lind moved to the trash');
  await expect(page.getByText('In the trash', { exact: true })).toBeHidden();

  await remove();
  await page.goto('/contacts');
  await expect(page.getByText('Contacts you add or import will stand here.')).toBeVisible();
  await page.getByRole('link', { name: 'In the trash' }).click();
  await page.getByRole('link', { name: 'Oskar Lind' }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(entry(page, 'Restored from the trash')).toBeVisible();
});

test('whoever is probably there already is named while one types', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/contacts', {
    firstName: 'Jürg',
    lastName: 'Müller',
    emails: ['juerg@buehler.example'],
  });
  await page.goto('/contacts');
  await page.getByRole('button', { name: 'Add contact' }).click();
  const form = page.getByRole('dialog', { name: 'New contact' });
  await form.getByLabel('First name').fill('Muller');
  await form.getByLabel('Last name').fill('Jurg');
  await expect(form.getByText('Perhaps already there')).toBeVisible();
  await expect(form.getByRole('link', { name: 'Jürg Müller' })).toBeVisible();
  await form.getByLabel('Email').fill('Juerg@Buehler.example');
  await form.getByRole('button', { name: 'Add contact' }).click();
  await expect(form.getByText('This email address belongs to Jürg Müller.')).toBeVisible();
  await expect(form.getByLabel('First name')).toHaveValue('Muller');
});

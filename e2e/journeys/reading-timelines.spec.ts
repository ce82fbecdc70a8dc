import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';
import { choose, editField, entry, timeline } from '../screens/record.ts';

/** What is written with on paper, and on a light screen. */
const INK = 'rgb(31, 28, 24)';

interface Made {
  readonly id: string;
}

test('T-84: a contact changes company: moved, the past stays; a correction, it moves along', async ({
  page,
  act,
}) => {
  await act.setUp();
  const made = async (name: string) => (await act.post<{ account: Made }>('/api/accounts', { name })).account;
  const [first, second] = [await made('First'), await made('Second')];
  const person = async (lastName: string) => {
    const { contact } = await act.post<{ contact: Made }>('/api/contacts', { lastName, accountId: first.id });
    await act.post('/api/activities', {
      type: 'call',
      subject: `Call with ${lastName}`,
      primaryId: contact.id,
      completedAt: '2026-11-23T09:00:00Z',
    });
    return contact;
  };
  const [mover, mistake] = [await person('Raman'), await person('Lind')];

  await page.goto(`/contacts/${mover.id}`);
  await editField(page, 'Account', async (field) => {
    await choose(page, 'Second')(field);
    await expect(page.getByText('What happened up to now stays with First.')).toBeVisible();
  });
  await expect(entry(page, 'Account changed from First to Second')).toBeVisible();

  await page.goto(`/contacts/${mistake.id}`);
  await editField(page, 'Account', async (field) => {
    await choose(page, 'Second')(field);
    await page.getByText('Correction', { exact: true }).click();
    await expect(page.getByText('They were never at First: what happened moves along.')).toBeVisible();
  });
  await expect(entry(page, 'Account changed from First to Second')).toBeVisible();

  await page.goto(`/accounts/${second.id}`);
  await expect(entry(page, 'Call with Lind')).toBeVisible();
  await expect(entry(page, 'Call with Raman')).toHaveCount(0);
  await entry(page, 'Call with Lind').getByRole('button', { name: 'More for “Call with Lind”' }).click();
  await page.getByRole('menuitem', { name: 'Why is this here?' }).click();
  await expect(page.getByRole('dialog').getByText('It happened on the contact Lind.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto(`/accounts/${first.id}`);
  await expect(entry(page, 'Call with Raman')).toBeVisible();
  await expect(entry(page, 'Call with Lind')).toHaveCount(0);
});

test('G-28, G-32, G-33, G-34, G-35, G-36: a contact shows the activities of the customer, its campaigns, and of who takes part there', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Northwind' });
  const person = async (lastName: string) =>
    (await act.post<{ contact: Made }>('/api/contacts', { lastName, accountId: account.id })).contact;
  const [priya, oskar] = [await person('Raman'), await person('Lind')];
  const plan = (subject: string, primaryId: string, more: object = {}) =>
    act.post('/api/activities', { type: 'task', subject, primaryId, due: { on: '2026-11-30' }, ...more });
  const { user: ben } = await act.post<{ user: Made }>('/api/users', {
    name: 'Ben Adeyemi',
    email: 'ben@example.com',
    role: 'rep',
  });
  const { campaign } = await act.post<{ campaign: Made }>('/api/campaigns', {
    name: 'Launch',
    accountId: account.id,
  });
  await plan('With Raman', priya.id);
  await plan('With Lind', oskar.id);
  await plan('For all', account.id, { colleagues: [{ id: ben.id, role: 'campaign_management' }] });
  await plan('Send the screenshots', campaign.id, { participants: [{ id: oskar.id, role: 'customer' }] });

  await page.goto(`/contacts/${priya.id}?tab=activities`);
  const toDo = page.getByRole('list', { name: 'Activities to do' }).getByRole('listitem');
  await expect(toDo).toHaveText([/With Raman/]);
  await page.getByRole('button', { name: 'Activity relation: This record' }).click();
  await page.getByRole('menuitemradio', { name: 'Customer' }).click();
  await expect(toDo).toHaveCount(4);
  await page.getByRole('button', { name: 'Participants' }).click();
  await choose(page, 'Lind')(page.getByLabel('External participants'));
  await expect(toDo).toHaveCount(2);
  await expect(toDo.filter({ hasText: 'With Lind' })).toBeVisible();
  await expect(toDo.filter({ hasText: 'Send the screenshots' })).toBeVisible();
  await page.reload();
  await expect(toDo).toHaveCount(2);
  // Something may well have been done: not by whom one asks for.
  await expect(page.getByText('Nothing fits the filter.')).toBeVisible();
  await expect(page.getByText('Nothing was done yet.')).toHaveCount(0);

  // Of the campaigns that the customer is assigned to, in the view of the customer.
  await page.goto(`/accounts/${account.id}?tab=activities`);
  await expect(toDo).toHaveText([/For all/]);
  await page.getByRole('button', { name: 'Activity relation: This record' }).click();
  await page.getByRole('menuitemradio', { name: 'Campaigns' }).click();
  await expect(toDo).toHaveText([/Send the screenshots/]);
  await page.getByRole('button', { name: 'Activity relation: Campaigns' }).click();
  await page.getByRole('menuitemradio', { name: 'Customer' }).click();
  await page.getByRole('button', { name: 'Participants' }).click();
  await choose(page, 'Ben Adeyemi')(page.getByLabel('Internal participants'));
  await expect(toDo).toHaveText([/For all/]);
});

test('T-07: a manager narrows what the team did, opens what is behind a number, and keeps it as a view', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Northwind' });
  const done = (subject: string, more: object) =>
    act.post('/api/activities', {
      primaryId: account.id,
      subject,
      completedAt: '2026-11-23T09:00:00Z',
      ...more,
    });
  await done('Reached', { type: 'call', outcome: 'connected' });
  await done('Nobody there', { type: 'call', outcome: 'no_answer' });
  await done('Demo', { type: 'meeting' });

  await page.goto('/today');
  await page.getByRole('link', { name: 'Timelines' }).click();
  await expect(entry(page, 'Demo')).toBeVisible();
  await page.getByRole('link', { name: 'By person' }).click();
  await page.getByRole('link', { name: /^Connected of .*: 1$/ }).click();
  await expect(timeline(page)).toHaveText([/Reached/]);
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect(entry(page, 'Demo')).toBeVisible();
  await page.getByRole('button', { name: 'Calls', exact: true }).click();
  await expect(timeline(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^More filters/ }).click();
  await page.getByLabel('Words').fill('nobody');
  await expect(timeline(page)).toHaveText([/Nobody there/]);
  await page.reload();
  await expect(timeline(page)).toHaveText([/Nobody there/]);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await dialog.getByLabel('Name').fill('Missed calls');
  await dialog.getByLabel('Everybody sees it').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(message(page, 'The view Missed calls is saved.')).toBeVisible();
  await page.goto('/today');
  await page
    .getByRole('region', { name: 'Pinned views' })
    .getByRole('link', { name: 'Missed calls' })
    .click();
  await expect(timeline(page)).toHaveText([/Nobody there/]);
  await page.getByRole('button', { name: 'Calls', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Missed calls, changed' })).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save the changes to Missed calls' }).click();
  await expect(page.getByRole('link', { name: 'Missed calls', exact: true })).toHaveCount(2);
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Delete Missed calls' }).click();
  await expect(page.getByRole('link', { name: 'Missed calls' })).toHaveCount(0);
  await expect(message(page, 'The view Missed calls is deleted.')).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByRole('link', { name: 'Missed calls' })).toHaveCount(2);
});

test('what an address asks and nobody knows is told on the timeline of a record and on that of several, and goes by a press', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', { lastName: 'Raman' });
  const goOn = page.getByRole('button', { name: 'Show without it' });
  const gone = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';

  await page.goto(`/contacts/${contact.id}?tab=timeline&show=updates,faxes&how=danced`);
  await expect(page.getByText('There are no entries of the kind “faxes”.')).toBeVisible();
  await expect(timeline(page)).toHaveCount(0);
  await goOn.click();
  await expect(page.getByText('One of these outcomes is not there any more.')).toBeVisible();
  await goOn.click();
  await expect(timeline(page)).toHaveText([/Raman was added/]);
  await page.goto(`/contacts/${contact.id}?tab=timeline&entry=999999`);
  await expect(page.getByText('This entry is not there any more.')).toBeVisible();
  await goOn.click();
  await expect(timeline(page)).toHaveText([/Raman was added/]);

  await page.goto(`/timelines?team=${gone}&kind=pigeon&since=soon`);
  await expect(page.getByRole('alert')).toHaveText([
    /There is no type of activity “pigeon”/,
    /There is no day “soon” to begin with/,
  ]);
  await goOn.first().click();
  await expect(page.getByRole('alert')).toHaveText([/There is no day “soon” to begin with/]);
  await goOn.click();
  await expect(page.getByText('One of these teams is not there any more.')).toBeVisible();
  await goOn.click();
  await expect(entry(page, 'Raman was added')).toBeVisible();
});

test('edits in a row are one entry that opens to each, beside what may still be sold', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', { lastName: 'Raman' });
  await act.post('/api/opportunities', {
    name: 'Line 2 retrofit',
    contactId: contact.id,
    value: { minor: 4_800_000, currency: 'EUR' },
  });
  await page.goto(`/contacts/${contact.id}?tab=timeline`);
  const beside = page.getByRole('region', { name: 'Open opportunities' });
  await expect(beside.getByRole('listitem')).toContainText(/Line 2 retrofit\s*€48,000\s*Qualification/);

  await editField(page, 'Job title', (field) => field.fill('Buyer'));
  await expect(entry(page, 'Job title set to Buyer')).toBeVisible();
  await editField(page, 'Job title', (field) => field.fill('Head of buying'));
  const edits = entry(page, 'Job title set to Head of buying');
  const second = edits.getByText('Job title changed from Buyer to Head of buying');
  await expect(second).toBeHidden();
  // On paper nothing can be opened, and it is light.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(second).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', INK);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveCSS('color', INK);
  await edits.getByText('2 edits').click();
  await expect(second).toBeVisible();
});

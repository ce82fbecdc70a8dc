import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { editField, entry, timeline } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

const reason = (page: Page) => page.getByLabel('Reason', { exact: true });

test('Z-01, Z-04, Z-05, Z-06, Z-07, Z-08, Z-10: from lead to lost, won back and merged, one customer’s life is told step by step', async ({
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
  /** What is edited within ten minutes of each other would be told as one. */
  const later = () => act.advanceClock('PT11M');

  await test.step('a lead is lost, for one reason and then for another, and is won back under another name', async () => {
    await page.goto(`/contacts/${contact.id}`);
    await expect(entry(page, 'Priya Raman was added')).toContainText('Ada Palmer · Owner Ada Palmer');
    await editField(page, 'Lifecycle stage', async (field) => {
      await field.selectOption('Lost');
      await reason(page).selectOption('Bad timing');
    });
    await expect(entry(page, 'Lifecycle changed from Lead to Lost')).toContainText('Ada Palmer');
    await expect(entry(page, 'Reason they were lost set to Bad timing')).toContainText('Ada Palmer');
    await later();
    await editField(page, 'Lifecycle stage', () => reason(page).selectOption('No budget'));
    await expect(entry(page, 'Reason they were lost changed from Bad timing to No budget')).toBeVisible();
    await later();
    await editField(page, 'Lifecycle stage', (field) => field.selectOption('Qualified'));
    await expect(entry(page, 'Lifecycle changed from Lost to Qualified')).toBeVisible();
    await editField(page, 'Last name', (field) => field.fill('Raman-Lind'));
    await expect(entry(page, 'Renamed from Priya Raman to Priya Raman-Lind')).toContainText('Ada Palmer');
  });

  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    accountId: account.id,
    contactId: contact.id,
    value: { minor: 4_800_000, currency: 'EUR' },
  });
  await test.step('a sale is linked, called something else, lost, won back and won', async () => {
    await page.goto(`/contacts/${contact.id}`);
    await expect(entry(page, 'Opportunity Line 2 retrofit linked')).toContainText('Ada Palmer');
    await page.goto(`/opportunities/${opportunity.id}`);
    await expect(entry(page, 'Line 2 retrofit was added')).toContainText('Owner Ada Palmer');
    await editField(page, 'Title', (field) => field.fill('Lines 2 and 3'));
    await expect(entry(page, 'Renamed from Line 2 retrofit to Lines 2 and 3')).toContainText('Ada Palmer');
    await editField(page, 'Stage', async (field) => {
      await field.selectOption('Lost');
      await reason(page).selectOption('Price');
    });
    await expect(entry(page, 'Opportunity lost: Price')).toContainText('From Qualification');
    await later();
    await editField(page, 'Stage', () => reason(page).selectOption('No decision'));
    await expect(entry(page, 'Reason it was lost changed from Price to No decision')).toBeVisible();
    await editField(page, 'Stage', (field) => field.selectOption('Negotiation'));
    await expect(entry(page, 'Stage changed from Lost to Negotiation')).toContainText('Ada Palmer');
    await editField(page, 'Stage', (field) => field.selectOption('Won'));
    await expect(entry(page, 'Opportunity won: €48,000')).toContainText('From Negotiation');
  });

  const { contact: double } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: 'Pri',
    lastName: 'Raman',
  });
  await act.post('/api/activities', {
    type: 'note',
    subject: 'Met at the fair',
    primaryId: double.id,
    completedAt: '2026-11-20T10:00:00Z',
  });
  await act.post(`/api/contacts/${contact.id}/merge`, { otherId: double.id });
  await test.step('the contact who is found twice is one, with both pasts', async () => {
    await page.goto(`/contacts/${double.id}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman-Lind' })).toBeVisible();
    await expect(entry(page, 'Merged with Pri Raman')).toContainText('Ada Palmer');
    await expect(entry(page, 'Ada Palmer added a note: Met at the fair')).toBeVisible();
    await expect(entry(page, 'Lifecycle changed from Qualified to Customer')).toBeVisible();
    await expect(entry(page, 'Opportunity won: €48,000')).toContainText('on opportunity Lines 2 and 3');
  });

  await test.step('all of it is on the account, with what it came through', async () => {
    await page.goto(`/accounts/${account.id}`);
    await expect(entry(page, 'Opportunity won: €48,000')).toContainText('on opportunity Lines 2 and 3');
    for (const told of [
      'Lifecycle changed from Lead to Lost',
      'Reason they were lost changed from Bad timing to No budget',
      'Merged with Pri Raman',
    ])
      await expect(entry(page, told)).toContainText('on contact Priya Raman-Lind');
    // Whom the sentence names is not named again.
    await expect(entry(page, 'Renamed from Priya Raman to Priya Raman-Lind')).toContainText('Ada Palmer');
  });
});

/** What was done over each channel, by whoever began it, and how the page of a sale tells it. */
const DONE = [
  {
    given: { type: 'call', subject: 'Price list', outcome: 'connected', durationMinutes: 12 },
    told: 'Called Priya Raman: Price list',
    facts: 'Connected · 12 min',
  },
  {
    given: { type: 'call', subject: 'Delivery', direction: 'incoming', outcome: 'connected' },
    told: 'Took a call from Priya Raman: Delivery',
    facts: 'Ada Palmer',
  },
  {
    given: { type: 'email', subject: 'Offer', message: 'Attached is the offer.' },
    told: 'Sent an email to Priya Raman: Offer',
    facts: 'Attached is the offer.',
  },
  {
    given: { type: 'email', subject: 'Re: Offer', direction: 'incoming', notes: 'Too dear by a tenth.' },
    told: 'Priya Raman replied: Re: Offer',
    facts: 'to Ada Palmer',
  },
  {
    given: { type: 'sms', subject: 'On my way' },
    told: 'Sent a text message to Priya Raman: On my way',
    facts: 'Ada Palmer',
  },
  {
    given: { type: 'linkedin', subject: 'Thanks for the visit' },
    told: 'Sent a LinkedIn message to Priya Raman: Thanks for the visit',
    facts: 'Ada Palmer',
  },
] as const;

test('E-01, E-02, E-04, E-05, F-03, Z-16, Z-17, Z-24, Z-25, Z-26, Z-55, Z-56: over whatever channel, what is planned and done is on the page of the lead, the sale and the company, under six filters', async ({
  page,
  act,
  daybook,
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
    contactId: contact.id,
  });
  const about = { primaryId: opportunity.id, recordIds: [contact.id] };
  const add = async (given: object) =>
    (await act.post<{ activity: Made & { version: number } }>('/api/activities', { ...about, ...given }))
      .activity;
  const rewrite = async ({ id, version }: Made & { version: number }, change: object) => {
    const headers = { origin: daybook.origin };
    const data = { version, ...change };
    expect((await page.request.patch(`/api/activities/${id}`, { data, headers })).ok()).toBe(true);
  };
  for (const { given } of DONE) await add({ ...given, completedAt: '2026-11-23T09:00:00Z' });
  const task = await add({ type: 'task', subject: 'Send the contract', due: { on: '2026-11-24' } });
  await act.post(`/api/activities/${task.id}/complete`);
  const meeting = await add({ type: 'meeting', subject: 'Site visit', due: { at: '2026-11-26T13:00:00Z' } });
  await rewrite(meeting, { subject: 'Plant tour' });
  const note = await add({
    type: 'note',
    subject: 'Who decides',
    notes: 'Oskar signs.',
    completedAt: '2026-11-23T09:30:00Z',
  });
  await rewrite(note, { notes: 'Oskar signs up to 50k.' });

  await test.step('on the page of the sale', async () => {
    await page.goto(`/opportunities/${opportunity.id}`);
    for (const { told, facts } of DONE) await expect(entry(page, told)).toContainText(facts);
    await expect(entry(page, 'Task planned: Send the contract')).toContainText('Due Tuesday, 24 November');
    await expect(entry(page, 'Completed: Send the contract')).toContainText('Ada Palmer');
    await expect(entry(page, 'Meeting scheduled: Site visit')).toContainText('Ada Palmer');
    await expect(entry(page, 'Activity renamed from Site visit to Plant tour')).toContainText('Ada Palmer');
    await expect(entry(page, 'added a note: Who decides')).toContainText('Oskar signs.');
    await expect(entry(page, 'Notes edited on Who decides')).toContainText('Oskar signs up to 50k.');
    await page
      .getByLabel('Files for Line 2 retrofit')
      .setInputFiles([{ name: 'offer.txt', mimeType: 'text/plain', buffer: Buffer.from('The offer') }]);
    await expect(entry(page, 'File uploaded: offer.txt')).toContainText('Ada Palmer');
  });

  await test.step('under each of its six filters', async () => {
    const show = page.getByRole('group', { name: 'Show' });
    const only = async (category: string, told: readonly string[]) => {
      await show.getByRole('button', { name: category }).click();
      await expect(timeline(page)).toHaveCount(told.length);
      for (const text of told) await expect(entry(page, text)).toBeVisible();
      await show.getByRole('button', { name: category }).click();
    };
    await only('Calls', ['Price list', 'Delivery']);
    await only('Emails', ['Sent an email', 'replied']);
    await only('Notes', ['added a note', 'Notes edited']);
    await only('Files', ['offer.txt']);
    await only('Updates', ['was added']);
    await show.getByRole('button', { name: 'Activities' }).click();
    await expect(entry(page, 'Meeting scheduled: Site visit')).toBeVisible();
    await expect(entry(page, 'Delivery')).toHaveCount(0);
  });

  await test.step('on the page of the lead, who is not named again', async () => {
    await page.goto(`/contacts/${contact.id}`);
    await expect(entry(page, 'Called: Price list')).toContainText('Connected · 12 min');
    await expect(entry(page, 'Priya Raman replied: Re: Offer')).toContainText('to Ada Palmer');
    await expect(entry(page, 'Sent a text message: On my way')).toBeVisible();
    await expect(entry(page, 'Completed: Send the contract')).toBeVisible();
  });

  await test.step('where it stays, the newest first', async () => {
    await page.reload();
    await expect(entry(page, 'Priya Raman was added')).toBeVisible();
    const moments = await timeline(page)
      .getByRole('time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(moments.length).toBeGreaterThan(DONE.length);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  await test.step('and on the page of the company', async () => {
    await page.goto(`/accounts/${account.id}`);
    for (const { told } of DONE) await expect(entry(page, told)).toBeVisible();
    await expect(entry(page, 'Activity renamed from Site visit to Plant tour')).toBeVisible();
    await page
      .getByRole('navigation', { name: /^Parts of/ })
      .getByRole('link', { name: 'Files' })
      .click();
    const files = page.getByRole('list', { name: 'Files' });
    await expect(files.getByRole('listitem')).toContainText('on opportunity Line 2 retrofit');
  });
});

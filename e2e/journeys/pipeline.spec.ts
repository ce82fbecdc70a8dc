import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';
import { editField, entry } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

const column = (page: Page, stage: string): Locator => page.getByRole('region', { name: stage });
const card = (page: Page, stage: string, title: string): Locator =>
  column(page, stage).getByRole('listitem').filter({ hasText: title });

test('a sale is moved on the board by mouse and by keys, taken back, and lost with a reason', async ({
  page,
  act,
}) => {
  await act.setUp();
  const value = { minor: 4_800_000, currency: 'EUR' };
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    value,
  });
  await page.goto('/opportunities?view=board');

  await test.step('by mouse to the next stage, and back by undo', async () => {
    await card(page, 'Qualification', 'Line 2 retrofit').dragTo(column(page, 'Needs analysis'));
    await expect(message(page, 'Line 2 retrofit moved to Needs analysis.')).toBeVisible();
    await expect(card(page, 'Needs analysis', 'Line 2 retrofit')).toBeVisible();
    await expect(column(page, 'Needs analysis')).toContainText('€12,000 at 25 %');
    await page.keyboard.press('z');
    await expect(message(page, 'Undone: Changed the opportunity “Line 2 retrofit”.')).toBeVisible();
    await expect(message(page, 'Line 2 retrofit moved to Needs analysis.')).toHaveCount(0);
    await expect(card(page, 'Qualification', 'Line 2 retrofit')).toBeVisible();
  });

  await test.step('by keys to the next stage', async () => {
    const link = page.getByRole('link', { name: 'Line 2 retrofit' });
    await page.keyboard.press('ArrowDown');
    await expect(link).toBeFocused();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(card(page, 'Needs analysis', 'Line 2 retrofit')).toBeVisible();
    await expect(link).toBeFocused();
    // Where it stands for good, the focus is still on it.
    await expect(column(page, 'Needs analysis')).toContainText('€12,000 at 25 %');
    await expect(link).toBeFocused();
  });

  await test.step('by menu to the lost, which asks why', async () => {
    await page.keyboard.press('m');
    await page.getByRole('menuitemradio', { name: 'Lost' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lost: Line 2 retrofit' });
    await dialog.getByRole('button', { name: 'Mark as lost' }).click();
    await expect(dialog).toContainText('Say why it was lost.');
    await dialog.getByLabel('Reason').selectOption('Price');
    await dialog.getByRole('button', { name: 'Mark as lost' }).click();
    await expect(card(page, 'Lost', 'Line 2 retrofit')).toBeVisible();
    await page.goto(`/opportunities/${opportunity.id}`);
    await expect(entry(page, 'Opportunity lost: Price')).toContainText('Ada Palmer');
    await expect(entry(page, 'Stage changed from Qualification to Needs analysis')).toBeVisible();
  });
});

test('Z-04, Z-05, Z-06: a contact goes from lead to qualified, customer and lost, each told in words', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    contactId: contact.id,
  });
  await page.goto(`/opportunities/${opportunity.id}`);
  await editField(page, 'Stage', (field) => field.selectOption('Won'));
  await expect(entry(page, 'Opportunity won')).toContainText('Ada Palmer');

  await page.goto(`/contacts/${contact.id}`);
  await expect(entry(page, 'Lifecycle changed from Lead to Qualified')).toContainText('Ada Palmer');
  await expect(entry(page, 'Lifecycle changed from Qualified to Customer')).toBeVisible();
  const reason = page.getByLabel('Reason', { exact: true });
  await editField(page, 'Lifecycle stage', async (field) => {
    await field.selectOption('Lost');
    await reason.selectOption('Bad timing');
  });
  await expect(entry(page, 'Lifecycle changed from Customer to Lost')).toBeVisible();
  await expect(entry(page, 'Reason they were lost set to Bad timing')).toContainText('Ada Palmer');
  await editField(page, 'Lifecycle stage', () => reason.selectOption('No budget'));
  await expect(entry(page, 'Reason they were lost changed from Bad timing to No budget')).toContainText(
    'Ada Palmer',
  );
});

test('G-05, G-06, G-26, G-27: a campaign is added to a deal, with an agent and an agency and their contacts', async ({
  page,
  act,
}) => {
  await act.setUp();
  for (const name of ['Marlow Agents', 'Studio Nord']) {
    const { account } = await act.post<{ account: Made }>('/api/accounts', { name });
    await act.post('/api/contacts', { firstName: 'Ana', lastName: name, accountId: account.id });
  }
  const { deal } = await act.post<{ deal: Made }>('/api/deals', { name: 'Spring 2027' });
  await page.goto(`/deals/${deal.id}?tab=campaigns`);
  await page.getByRole('main').getByRole('button', { name: 'Add campaign' }).click();
  const form = page.getByRole('dialog', { name: 'New campaign' });
  await form.getByLabel('Name', { exact: true }).fill('Launch');
  const pick = async (label: string, text: string) => {
    await form.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };
  await pick('Agent', 'Marlow Agents');
  await pick('Contact at the agent', 'Ana Marlow Agents');
  await pick('Agency', 'Studio Nord');
  await pick('Contact at the agency', 'Ana Studio Nord');
  await form.getByRole('button', { name: 'Add campaign' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Launch' })).toBeVisible();
  for (const name of ['Spring 2027', 'Marlow Agents', 'Ana Marlow Agents', 'Studio Nord', 'Ana Studio Nord'])
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible();
  await page.goto(`/deals/${deal.id}?tab=campaigns`);
  await expect(page.getByRole('list', { name: 'Campaigns' })).toContainText('Launch');
});

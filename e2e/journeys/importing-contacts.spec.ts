import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { entry } from '../screens/record.ts';
import { axeFindings } from '../support/axe.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../apps/bff/src/features/imports/fixtures');

const fixture = async (name: string, as: string) => ({
  name: as,
  mimeType: 'text/csv',
  buffer: await readFile(path.join(FIXTURES, name)),
});

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.getByLabel('File to import').setInputFiles(file);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** So many people of a company each, as another product might list them. */
const manyPeople = (count: number) => ({
  name: 'everybody.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Name;E-Mail;Firma',
      ...Array.from({ length: count }, (_, i) => `Person ${i};p${i}@many.example;Works ${i % 200}`),
    ].join('\n'),
  ),
});

test('G-01: a LinkedIn export is known by its header, imported, undone and done again', async ({
  page,
  act,
}) => {
  await act.setUp();
  await page.goto('/import');
  await choose(page, await fixture('linkedin-connections.csv', 'Connections.csv'));
  await expect(page.getByText('This is an export of LinkedIn.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Field for URL' })).toHaveValue('linkedin');
  await expect(page.getByText('14 contacts will be added.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await button(page, 'Import 15 contacts').click();
  await expect(page.getByText('14 contacts added, 1 completed, 1 row not imported.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download 1 row that was not imported' }).click();
  expect((await download).suggestedFilename()).toBe('Connections - not imported.csv');

  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page.getByText('Mia Laurent')).toBeVisible();
  await page.goBack();

  await button(page, 'Undo import').click();
  await expect(page.getByText('Undone. What this import brought in is gone again.')).toBeVisible();
  await button(page, 'Redo').click();
  await expect(page.getByText('14 contacts added, 1 completed, 1 row not imported.')).toBeVisible();
  await page.goto('/contacts');
  await expect(page.getByText('Mia Laurent')).toBeVisible();
});

test('a HubSpot export beside it completes what is there and makes one account of “Acme AG” and “ACME”', async ({
  page,
  act,
}) => {
  await act.setUp();
  await page.goto('/import');
  await choose(page, await fixture('hubspot-contacts.csv', 'hubspot.csv'));
  await expect(page.getByText('“Acme AG”, “ACME”')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /One account.*Acme AG/ })).toBeChecked();
  await page.getByRole('textbox', { name: 'Tag' }).fill('From HubSpot');
  await button(page, 'Import 11 contacts').click();
  await expect(page.getByText('10 contacts added')).toBeVisible();
  await page.getByRole('link', { name: 'Show them' }).click();
  await expect(page.getByText('Anna Meier')).toBeVisible();
  await expect(page.getByText('Acme AG').first()).toBeVisible();

  await page.goto('/import');
  await choose(page, await fixture('hubspot-contacts.csv', 'hubspot.csv'));
  await expect(page.getByText('0 contacts will be added.')).toBeVisible();
});

test('an import goes on while one is away, and a reload finds it where it is', async ({ page, act }) => {
  await act.setUp();
  await page.goto('/import');
  await choose(page, manyPeople(4000));
  await expect(page.getByText('Daybook does not know this list by its header.')).toBeVisible();
  await button(page, 'Import 4,000 contacts').click();
  await expect(page.getByRole('progressbar', { name: 'Importing' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('everybody.csv')).toBeVisible();
  await page.goto('/import');
  await page.getByRole('link', { name: /everybody\.csv/ }).click();
  await expect(page.getByText('4,000 contacts added.')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('200 accounts were added.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('4,000 contacts added.')).toBeVisible();
});

test('any other list is mapped by hand, with the keyboard alone', async ({ page, act }) => {
  await act.setUp();
  await page.goto('/import');
  await choose(page, {
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Wer,Wo,Was\nLea Moser,lea@moser.example,Einkauf\n'),
  });
  await expect(page.getByRole('combobox', { name: 'Field for Wo', exact: true })).toHaveValue('email');
  const who = page.getByRole('combobox', { name: 'Field for Wer', exact: true });
  await who.selectOption('full_name');
  await expect(page.getByText('1 contact will be added.')).toBeVisible();
  await expect(page.getByText('Lea Moser').last()).toBeVisible();
  await button(page, 'Import 1 contact').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 contact added.')).toBeVisible();
});

const file = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

test('HubSpot companies, deals and tasks stand linked on the contact, and an export comes back without a change', async ({
  page,
  act,
}) => {
  await act.setUp();
  const bring = async (what: Parameters<typeof choose>[1], start: string, done: string) => {
    await page.goto('/import');
    await choose(page, what);
    await expect(page.getByText('This is an export of HubSpot.')).toBeVisible();
    await button(page, start).click();
    await expect(page.getByText(done)).toBeVisible();
  };
  await bring(
    file('people.csv', 'Record ID,First Name,Last Name,Email', '151,Anna,Meier,anna@acme.example'),
    'Import 1 contact',
    '1 contact added.',
  );
  await bring(
    file('companies.csv', 'Record ID,Company name,Company owner,City', '901,Acme AG,,Bern'),
    'Import 1 account',
    '1 account added.',
  );
  await page.goto('/import');
  await choose(
    page,
    file(
      'deals.csv',
      'Record ID,Deal Name,Deal Stage,Amount,Currency,Associated Company,Associated Contact IDs',
      '701,Retrofit,Kaffee trinken,"12,500.50",CHF,Acme AG,151',
    ),
  );
  await page.getByRole('combobox', { name: 'Stage for Kaffee trinken' }).selectOption('offer');
  expect(await axeFindings(page)).toEqual([]);
  await button(page, 'Import 1 opportunity').click();
  await expect(page.getByText('1 opportunity added.')).toBeVisible();
  await bring(
    file(
      'tasks.csv',
      'Record ID,Task Title,Task Type,Due date,Task Status,Associated Contact IDs',
      '801,Call Anna back,Call,2026-12-01,Not started,151',
    ),
    'Import 1 activity',
    '1 activity added.',
  );
  await page.goto('/contacts');
  await page.getByText('Anna Meier').dblclick();
  await expect(page.getByText('Call Anna back').first()).toBeVisible();
  await expect(page.getByText('Retrofit').first()).toBeVisible();

  await page.goto('/contacts');
  await expect(page.getByText('Anna Meier')).toBeVisible();
  await button(page, 'Export this list as CSV').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'All fields' }).click();
  const exported = await download;
  await page.goto('/import');
  await choose(page, {
    name: exported.suggestedFilename(),
    mimeType: 'text/csv',
    buffer: await readFile(await exported.path()),
  });
  await expect(page.getByText('This is an export of Daybook.')).toBeVisible();
  await expect(page.getByText('0 contacts will be added.')).toBeVisible();
});

test('a deal, its campaign and a contract come in from spreadsheets, each linked to whom it names', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', { name: 'Brightwater' });
  await act.post('/api/contacts', { firstName: 'Ana', lastName: 'Souza', accountId: account.id });
  const bring = async (what: Parameters<typeof choose>[1], one: string) => {
    await page.goto('/import');
    await choose(page, what);
    await expect(page.getByText(`1 ${one} will be added.`)).toBeVisible();
    await button(page, `Import 1 ${one}`).click();
    await expect(page.getByText(`1 ${one} added.`)).toBeVisible();
    await page.getByRole('link', { name: 'Show them' }).click();
  };
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  await bring(
    file('deals.csv', 'Deal,Customer,Value,Agreed on', 'Spring 2027,Brightwater,"1,200 EUR",2026-10-01'),
    'deal',
  );
  await page.getByRole('link', { name: 'Spring 2027' }).dblclick();
  await expect(heading('Spring 2027')).toBeVisible();
  await expect(entry(page, 'Spring 2027 was added')).toContainText('From deals.csv');
  await expect(page.getByRole('main')).toContainText('€1,200');

  await bring(
    file(
      'campaigns.csv',
      'Campaign,Client,Client contact,Deal,Start date,End date,Budget',
      'Launch,Brightwater,Ana Souza,Spring 2027,2027-03-01,2027-04-30,CHF 2500',
    ),
    'campaign',
  );
  await page.getByRole('link', { name: 'Launch' }).dblclick();
  await expect(heading('Launch')).toBeVisible();
  for (const linked of ['Brightwater', 'Ana Souza', 'Spring 2027'])
    await expect(page.getByRole('complementary').getByRole('link', { name: linked })).toBeVisible();

  await bring(
    file(
      'contracts.csv',
      'Contract name,Contract number,Publisher,Valid from,Valid until,Language,Payment terms',
      'Frame,PX-1,Brightwater,2027-01-01,2027-12-31,German,30 days net',
    ),
    'contract',
  );
  await page.getByRole('link', { name: 'Frame' }).dblclick();
  await expect(heading('Frame')).toBeVisible();
  for (const told of ['PX-1', 'German', '30 days net'])
    await expect(page.getByRole('complementary').getByText(told, { exact: true })).toBeVisible();
});

test('what is no list is refused beside the place it was dropped, with the reason', async ({ page, act }) => {
  await act.setUp();
  await page.goto('/import');
  await choose(page, {
    name: 'book.xlsx',
    mimeType: 'text/csv',
    buffer: Buffer.from('PK\x03\x04[Content_Types].xml'),
  });
  await expect(page.getByRole('alert')).toContainText('book.xlsx: This file is a workbook of a spreadsheet');
  await choose(page, await fixture('outlook-new.csv', 'outlook.csv'));
  await expect(page.getByText('This is an export of Outlook.')).toBeVisible();
});

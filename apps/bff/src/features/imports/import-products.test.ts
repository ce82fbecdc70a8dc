import type { Contact } from '@daybook/shared/contacts/contact';
import { describe, expect, test } from 'vitest';
import { anImport, anUpload, fixtureBytes } from '../../testing/imports.ts';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const findContact = async (user: TestUser, search: string): Promise<Contact> => {
  const { json } = await user.call('GET', `/contacts?search=${encodeURIComponent(search)}`);
  expect(json.items.map((item: Contact) => item.title)).toHaveLength(1);
  return json.items[0];
};

describe('an export is known by its header and read as its product means it', () => {
  test('LinkedIn, with its preamble', async () => {
    const nora = await aUser(app.current);
    const run = await anImport(
      app.current,
      nora,
      'Connections.csv',
      fixtureBytes('linkedin-connections.csv'),
    );
    expect(run).toMatchObject({
      source: 'linkedin',
      state: 'done',
      progress: 1,
      counts: { rows: 16, created: 14, completed: 1, unchanged: 0, rejected: 1, accountsCreated: 12 },
    });
    expect(await findContact(nora, 'laurent')).toMatchObject({
      title: 'Mia Laurent',
      jobTitle: 'Head of Procurement',
      account: { title: 'Atelier Nord' },
      // From a second row for the same profile.
      emails: ['mia@atelier-nord.example'],
      linkedin: { identity: 'linkedin.com/in/mia-laurent' },
      lifecycleStage: 'lead',
      owner: { name: 'Nora Okafor' },
      creator: { name: 'Nora Okafor' },
      extra: { 'Connected On': '12 Nov 2025' },
    });
    const { id } = await findContact(nora, 'laurent');
    const { json } = await nora.call('GET', `/records/${id}/timeline`);
    expect(json.items[0].payload).toEqual({
      kind: 'record.created',
      title: 'Mia Laurent',
      owner: 'Nora Okafor',
      source: 'LinkedIn',
    });
  });

  test('HubSpot, with owners, stages, zones and further addresses', async () => {
    const mia = await aUser(app.current, { name: 'Mia Keller', email: 'mia.keller@daybook.example' });
    const nora = await aUser(app.current);
    const run = await anImport(app.current, nora, 'hubspot.csv', fixtureBytes('hubspot-contacts.csv'));
    expect(run).toMatchObject({
      source: 'hubspot',
      counts: { created: 10, unchanged: 1, rejected: 1, unread: 2 },
    });
    expect(await findContact(nora, 'jonas weber einkaufsleiter')).toMatchObject({
      title: 'Jonas Weber',
      phones: [
        { text: '+41 44 123 45 67', e164: '+41441234567' },
        { text: '+41 79 123 45 67', e164: '+41791234567' },
      ],
      owner: { id: mia.user.id },
      zone: 'Europe/Zurich',
      language: 'de-CH',
    });
    expect(await findContact(nora, 'anna meier')).toMatchObject({
      emails: ['anna.meier@acme.example', 'a.meier@privat.example', 'anna@meier.example'],
      lifecycleStage: 'qualified',
      account: { title: 'Acme AG' },
      extra: { 'Favourite colour': 'Grün' },
    });
    expect(await findContact(nora, 'sean')).toMatchObject({
      // Nobody here goes by the address that the file names.
      owner: { id: nora.user.id },
      extra: { 'Contact owner': 'nobody@gone.example', 'LinkedIn URL': 'https://lnkd.in/abc' },
    });
  });

  test('Salesforce, in Windows-1252 with a footer', async () => {
    const nora = await aUser(app.current);
    const run = await anImport(app.current, nora, 'report.csv', fixtureBytes('salesforce-contacts.csv'));
    expect(run).toMatchObject({ source: 'salesforce', counts: { created: 8, unchanged: 1, rejected: 1 } });
    expect(await findContact(nora, 'zoe smith')).toMatchObject({
      title: 'Zoë Smith',
      jobTitle: 'VP, Sales',
      birthday: '1980-04-03',
    });
    const { id } = await findContact(nora, 'zoe smith');
    const { json } = await nora.call('GET', `/records/${id}/activities?status=done`);
    expect(json.items).toMatchObject([{ type: 'note', subject: 'Note from Salesforce' }]);
  });

  test('Pipedrive, with several values in one cell and names the other way round', async () => {
    const nora = await aUser(app.current);
    const run = await anImport(app.current, nora, 'people.csv', fixtureBytes('pipedrive-people.csv'));
    expect(run).toMatchObject({ source: 'pipedrive', counts: { rejected: 1 } });
    expect(await findContact(nora, 'van der berg inkoop')).toMatchObject({
      firstName: 'Jan',
      lastName: 'van der Berg',
      emails: ['jan@voorbeeld.example', 'inkoop@voorbeeld.example'],
      tags: ['Hot lead'],
    });
  });

  test.each([
    ['google-contacts.csv', 'google', 'lindstrom exempel', { birthday: '1979-03-01', tags: ['Kunder'] }],
    ['google-contacts-old.csv', 'google', 'ingrid akesson', { jobTitle: 'Inköp', language: 'sv' }],
    ['outlook-new.csv', 'outlook', 'ada byron', { linkedin: { identity: 'linkedin.com/in/ada-byron' } }],
    [
      'outlook-classic-de.csv',
      'outlook',
      'kathe gross',
      { firstName: 'Käthe Maria', birthday: '1970-12-24' },
    ],
    [
      'contatti-excel.txt',
      'other',
      'marco rossi responsabile esempio 02',
      { birthday: '1980-05-05', jobTitle: 'Responsabile' },
    ],
    [
      'kundenliste-excel.csv',
      'other',
      'ludenscheidt',
      { title: 'Käthe Müller-Lüdenscheidt', jobTitle: '„Chefin“' },
    ],
  ])('%s', async (file, source, search, expected) => {
    const nora = await aUser(app.current);
    expect(await anImport(app.current, nora, file, fixtureBytes(file))).toMatchObject({
      source,
      state: 'done',
    });
    expect(await findContact(nora, search)).toMatchObject(expected);
  });
});

test('the preview shows how the first people are read, and what the whole file will do', async () => {
  const nora = await aUser(app.current);
  const { preview } = await anUpload(
    app.current,
    nora,
    'list.csv',
    'Name;Firma;E-Mail;Betreuer\nJonas Weber;Nordlicht AG;j@nordlicht.example;gone@x.example\nUte Groß;NORDLICHT;;\n;;;\n;;not an address;',
  );
  expect(preview).toMatchObject({
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    headings: ['Name', 'Job title', 'Account', 'Email', 'Phone'],
    rows: [
      { line: 2, shown: ['Jonas Weber', '', 'Nordlicht AG', 'j@nordlicht.example', ''], rejected: null },
      { line: 3, shown: ['Ute Groß', '', 'NORDLICHT', '', ''] },
      { line: 4, rejected: 'The row has no name and no email address' },
      { line: 5, rejected: 'The row has no name and no email address' },
    ],
    findings: {
      counts: { created: 2, completed: 0, unchanged: 0, repeated: 0, rejected: 1, unread: 0 },
      companies: { found: 0, made: 1 },
      near: [{ fold: 'nordlicht', account: null, rows: 2 }],
      owners: [{ text: 'gone@x.example', rows: 1, name: null }],
    },
  });
});

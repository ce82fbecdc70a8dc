import { expect, test } from 'vitest';
import { aContact, anAccount } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { anImport, anUpload } from '../../testing/imports.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('fields of the workspace that point at accounts and contacts are filled from names, addresses and ids; who is not here is named and kept', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  for (const of of ['contact', 'deal'])
    for (const field of [
      { label: 'Employer before', type: 'account' },
      { label: 'Sponsor', type: 'contact' },
    ])
      expect((await admin.call('POST', '/fields', { of, ...field })).status).toBe(200);
  const acme = await anAccount(admin, { name: 'Acme AG' });
  const ida = await aContact(admin, { firstName: 'Ida', lastName: 'Berg', emails: ['ida@acme.example'] });
  const [one, two] = [
    await aContact(admin, { firstName: 'Jo', lastName: 'Twin' }),
    await aContact(admin, { firstName: 'Jo', lastName: 'Twin' }),
  ];
  const csv = [
    'First name,Last name,Email,Employer before,Sponsor,Sponsor id',
    'Ana,Pointer,ana@pointer.example,ACME ag,Ida Berg,',
    `Ben,Pointer,ben@pointer.example,,Jo Twin,${two.id}`,
    'Cy,Pointer,cy@pointer.example,Nowhere Ltd,Jo Twin,',
    'Di,Pointer,di@pointer.example,,IDA@acme.example,',
  ].join('\n');
  const upload = await anUpload(app.current, admin, 'pointers.csv', csv);
  expect(upload.preview.settings.mapping.columns.slice(3).map(({ target }: Json) => target)).toEqual([
    'custom.employer_before',
    'custom.sponsor',
    'id.sponsor',
  ]);
  expect(upload.preview.rows.map(({ unread }: Json) => unread.length)).toEqual([0, 0, 2, 0]);
  const run = await anImport(app.current, admin, 'pointers.csv', csv);
  expect(run.counts).toMatchObject({ created: 4, rejected: 0, unread: 2 });
  const { items } = (await admin.call('GET', '/contacts?search=pointer&sort=created')).json;
  expect(
    items.map(({ custom }: Json) => [custom.employer_before?.id ?? null, custom.sponsor?.id ?? null]),
  ).toEqual([
    [acme.id, ida.id],
    [null, two.id],
    [null, null],
    [null, ida.id],
  ]);
  expect(items[2].extra).toEqual({ 'Employer before': 'Nowhere Ltd', Sponsor: 'Jo Twin' });
  expect(one.id).not.toBe(two.id);

  const list = await download(app.current, admin, '/contacts/export.csv?search=ben%20pointer');
  expect(rowsOf(list)).toMatchObject([{ Sponsor: 'Jo Twin', 'Sponsor id': two.id }]);
  const deal = ['Name,Employer before,Sponsor', 'Package,Acme AG,Ida Berg'].join('\n');
  const { mapping } = (await anUpload(app.current, admin, 'deals.csv', deal)).preview.settings;
  await anImport(app.current, admin, 'deals.csv', deal, { mapping: { ...mapping, holds: 'deal' } });
  const [made] = (await admin.call('GET', '/deals?search=package')).json.items;
  expect([made.custom.employer_before.id, made.custom.sponsor.id]).toEqual([acme.id, ida.id]);
});

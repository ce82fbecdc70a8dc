import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { anImport, anUpload, type FileBody, upload } from '../../testing/imports.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { forgetFiles } from './forget-files.job.ts';

const app = testApp();
const DAY_MS = 86_400_000;

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const bytes = (...all: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(all);

test.each<[string, FileBody, string]>([
  ['empty.csv', '', 'This file is empty.'],
  [
    'book.xlsx',
    bytes(0x50, 0x4b, 3, 4, ...Buffer.from('[Content_Types].xml')),
    'a workbook of a spreadsheet',
  ],
  ['old.xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'a workbook of a spreadsheet'],
  ['all.zip', bytes(0x50, 0x4b, 3, 4, 20, 0), 'a ZIP archive'],
  ['list.pdf', '%PDF-1.7', 'a PDF'],
  ['people.vcf', 'BEGIN:VCARD\nFN:Ana\nEND:VCARD', 'vCard'],
  ['page.html', '<!doctype html><table>', 'a web page'],
  ['people.json', '[{"name":"Ana"}]', 'JSON'],
  ['program', bytes(...Array.from({ length: 4000 }, (_, i) => (i * 7) % 32 || 65)), 'no text'],
  ['header.csv', 'First name,Email\n', 'There is nothing in this file'],
  ['quote.csv', 'Name,Email\nAna,a@x.example\n"Ben,b@x.example\n', 'on line 3 is never closed'],
])('%s is refused in words, and leaves nothing', async (name, body, sentence) => {
  const user = await aUser(app.current);
  const { status, json } = await upload(app.current, user, name, body);
  expect(status, JSON.stringify(json)).toBe(422);
  expect(json).toMatchObject({ code: 'import.unreadable', errors: [{ path: 'file' }] });
  expect(json.detail).toContain(sentence);
  expect(await app.current.deps.db.read.selectFrom('file').selectAll().execute()).toEqual([]);
});

test('a file that is too large is refused before its first byte', async () => {
  const { cookie } = await aUser(app.current);
  const response = await app.current.app.request('/api/imports?name=huge.csv', {
    method: 'POST',
    headers: { cookie, 'content-length': String(201 * 1024 * 1024) },
    body: 'Name\nAna',
  });
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({
    code: 'request.too-large',
    detail: 'This file is too large: at most 200 MB can be taken. Split it into several files.',
  });
});

test('a file in UTF-16 with tabs is read as one in UTF-8', async () => {
  const user = await aUser(app.current);
  const { counts } = await anImport(
    app.current,
    user,
    'zoe.txt',
    utf16('Vorname\tE-Mail\r\nZoë\tzoe@utf16.example\r\n'),
  );
  expect(counts).toMatchObject({ created: 1 });
  expect((await user.call('GET', '/contacts?search=zoe')).json.items).toMatchObject([{ firstName: 'Zoë' }]);
});

test('a rep sees only the own imports, a manager all', async () => {
  const [nora, ola, boss] = [
    await aUser(app.current),
    await aUser(app.current),
    await aUser(app.current, { role: 'manager' }),
  ];
  const { id } = await anUpload(app.current, nora, 'mine.csv', 'Name\nAna');
  const sees = async (user: typeof nora) =>
    (await user.call('GET', '/imports')).json.items.some((run: { id: string }) => run.id === id);
  expect([await sees(nora), await sees(ola), await sees(boss)]).toEqual([true, false, true]);
  expect(await ola.call('GET', `/imports/${id}`)).toMatchObject({ status: 404 });
  expect(await ola.call('POST', `/imports/${id}/start`)).toMatchObject({ status: 404 });
  expect(await boss.call('GET', `/imports/${id}`)).toMatchObject({ status: 200 });
});

test('an import begins once, and its settings stay from then on', async () => {
  const user = await aUser(app.current);
  const { id } = await anUpload(app.current, user, 'once.csv', 'Name\nAna Once');
  expect(await user.call('POST', `/imports/${id}/start`)).toMatchObject({ status: 202 });
  expect(await user.call('POST', `/imports/${id}/start`)).toMatchObject({
    status: 409,
    json: { code: 'import.wrong-state' },
  });
  expect(await user.call('PATCH', `/imports/${id}`, { tag: 'x' })).toMatchObject({ status: 409 });
  expect(await user.call('DELETE', `/imports/${id}`)).toMatchObject({ status: 409 });
  await app.current.runJobs();
});

test('without a column for a name or an address nothing begins', async () => {
  const user = await aUser(app.current);
  const { id, preview } = await anUpload(app.current, user, 'colours.csv', 'Colour,Shape\nGreen,Round\n');
  expect(preview.settings.mapping.columns).toMatchObject([{ target: null }, { target: null }]);
  expect(await user.call('POST', `/imports/${id}/start`)).toMatchObject({
    status: 400,
    json: {
      errors: [{ path: 'mapping.columns', message: 'Choose a column for the name or the email address.' }],
    },
  });
  const columns = [{ name: 'Another', target: null }];
  expect(
    await user.call('PATCH', `/imports/${id}`, {
      mapping: { source: 'other', columns, dayOrder: 'day-first' },
    }),
  ).toMatchObject({ status: 400, json: { detail: 'These are not the columns of the file.' } });
});

test('rows that were not taken are downloadable with line, reason and what they held', async () => {
  const user = await aUser(app.current);
  const { id } = await anImport(
    app.current,
    user,
    'my list.csv',
    'Name,Email,Remark\nAna,ana@reject.example,\n,not an address,"=SUM(A1)\nsecond, line"\n\n,,-5\n',
  );
  const response = await app.current.app.request(`/api/imports/${id}/rejects.csv`, {
    headers: { cookie: user.cookie },
  });
  expect(response.headers.get('content-disposition')).toContain('my list - not imported.csv');
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(
    [
      '\ufeffLine,Reason,Name,Email,Remark',
      '3,The row has no name and no email address,,not an address,"\'=SUM(A1)\nsecond, line"',
      '6,The row has no name and no email address,,,-5',
      '',
    ].join('\r\n'),
  );
});

test('files that were only looked at are forgotten after a week', async () => {
  const user = await aUser(app.current);
  const { id } = await anUpload(app.current, user, 'forgotten.csv', 'Name\nAna');
  const job = aJob();
  await forgetFiles.run(app.current.deps, {}, job);
  expect(await user.call('GET', `/imports/${id}`)).toMatchObject({ status: 200 });
  app.current.clock.advance(8 * DAY_MS);
  await forgetFiles.run(app.current.deps, {}, job);
  expect(await user.call('GET', `/imports/${id}`)).toMatchObject({ status: 404 });
});

import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { anActivity } from '../../testing/activities.ts';
import { attachFile, attachText } from '../../testing/attachments.ts';
import { aUser } from '../../testing/people.ts';
import { aRecord } from '../../testing/records.ts';
import { testApp } from '../../testing/test-app.ts';
import { forgetAttachedFiles } from './forget-files.job.ts';

const app = testApp();

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const PNG = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a],
  '\n',
  [0, 0, 0, 13],
  'IHDR',
  [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196, 137],
  [0, 0, 0, 0],
  'IEND',
  [174, 66, 96, 130],
);
const WAV = bytes(
  'RIFF',
  [36, 0, 0, 0],
  'WAVEfmt ',
  [16, 0, 0, 0, 1, 0, 1, 0, 68, 172, 0, 0, 136, 88, 1, 0, 2, 0, 16, 0],
  'data',
  [0, 0, 0, 0],
);
const PROGRAM = bytes('MZ', [144, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255]);

const fetchFile = (cookie: string, id: string, headers: Record<string, string> = {}) =>
  app.current.app.request(`/api/attachments/${id}/file`, { headers: { cookie, ...headers } });

const aCall = async (given: object = {}) => {
  const nora = await aUser(app.current);
  const contact = await aRecord(app.current);
  const { id } = await anActivity(nora, { primaryId: contact.id, ...given });
  const attached = async () =>
    (await nora.call('GET', `/activities/${id}`)).json.activity ??
    (await nora.call('GET', `/activities/${id}`)).json;
  return { nora, contact, id, attached };
};

test('G-30, G-31: an activity takes three documents and three links, and a fourth of each is refused in a sentence', async () => {
  const { nora, id, attached } = await aCall();
  for (const name of ['one.txt', 'two.txt', 'three.txt'])
    expect((await attachText(app.current, nora, id, name)).status).toBe(200);
  const fourth = await attachText(app.current, nora, id, 'four.txt');
  expect(fourth).toMatchObject({
    status: 400,
    json: { detail: 'An activity has at most 3 documents. Remove one first.', errors: [{ path: 'file' }] },
  });
  for (const url of ['daybook.example/a', 'https://daybook.example/b', 'http://daybook.example/c'])
    expect((await nora.call('POST', `/activities/${id}/links`, { url })).status).toBe(200);
  const link = await nora.call('POST', `/activities/${id}/links`, { url: 'daybook.example/d' });
  expect([link.status, link.json.errors[0].message]).toEqual([
    400,
    'An activity has at most 3 links. Remove one first.',
  ]);
  const { attachments } = await attached();
  expect(attachments.map(({ kind, name }: { kind: string; name: string }) => `${kind} ${name}`)).toEqual([
    'document one.txt',
    'document two.txt',
    'document three.txt',
    'link daybook.example/a',
    'link daybook.example/b',
    'link daybook.example/c',
  ]);

  const removed = await nora.call('DELETE', `/attachments/${attachments[0].id}`);
  expect((await attached()).attachments).toHaveLength(5);
  await nora.call('POST', `/operations/${removed.json.operationId}/undo`);
  expect((await attached()).attachments).toHaveLength(6);
  // What was refused left nothing.
  const files = await app.current.deps.db.read
    .selectFrom('file')
    .select('name')
    .where('name', '=', 'four.txt')
    .execute();
  expect(files).toEqual([]);
});

test('Z-22: an upload is on the timeline under Files, and an undo takes both away', async () => {
  const { nora, contact, id, attached } = await aCall();
  const { json } = await attachText(app.current, nora, id, 'offer.txt');
  const files = async () =>
    (await nora.call('GET', `/records/${contact.id}/timeline?category=files`)).json.items;
  expect((await files())[0]).toMatchObject({
    category: 'files',
    payload: { kind: 'file.uploaded', name: 'offer.txt', recording: null },
  });
  await nora.call('POST', `/operations/${json.operationId}/undo`);
  expect(await files()).toEqual([]);
  expect((await attached()).attachments).toEqual([]);
});

test('Z-14, Z-15: a recording is among the calls with how long the call was, and is heard from the middle', async () => {
  const { nora, contact, id } = await aCall({ durationMinutes: 18 });
  const { json } = await attachFile(app.current, nora, id, 'call.wav', WAV);
  expect(json.attachment).toMatchObject({ kind: 'recording', contentType: 'audio/wav', shown: true });
  const calls = (await nora.call('GET', `/records/${contact.id}/timeline?category=calls`)).json.items;
  expect(calls[0].payload).toMatchObject({ recording: 'call', durationMinutes: 18 });

  const part = await fetchFile(nora.cookie, json.attachment.id, { range: 'bytes=4-7' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${WAV.length}`]);
  expect(new Uint8Array(await part.arrayBuffer())).toEqual(WAV.slice(4, 8));
  expect((await fetchFile(nora.cookie, json.attachment.id, { range: 'bytes=900-' })).status).toBe(416);

  const message = await aCall({ outcome: 'left_voicemail', completedAt: '2026-11-20T10:00:00Z' });
  await attachFile(app.current, message.nora, message.id, 'note.wav', WAV);
  const heard = (await message.nora.call('GET', `/records/${message.contact.id}/timeline`)).json.items;
  expect(heard[0].payload.recording).toBe('voice-note');
});

test.each([
  [
    'offer.html',
    bytes('<script>alert(1)</script>'),
    'text/plain; charset=utf-8',
    'attachment',
    'offer.html.txt',
  ],
  [
    'logo.svg',
    bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'text/plain; charset=utf-8',
    'attachment',
    'logo.svg.txt',
  ],
  ['photo.html', PNG, 'image/png', 'inline', 'photo.html.png'],
  ['offer.pdf', bytes('%PDF-1.7\n'), 'application/pdf', 'attachment', 'offer.pdf'],
])(
  'no script of %s ever runs: it is served as what its bytes are',
  async (name, body, type, disposition, served) => {
    const { nora, id } = await aCall();
    const { json } = await attachFile(app.current, nora, id, name, body);
    const { headers } = await fetchFile(nora.cookie, json.attachment.id);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    );
    expect(headers.get('content-disposition')).toBe(
      `${disposition}; filename="${served}"; filename*=UTF-8''${served}`,
    );
  },
);

test.each([
  ['a program', 'invoice.pdf', PROGRAM],
  ['an empty file', 'empty.txt', bytes('')],
])('%s is refused, whatever it is called, and leaves nothing', async (_what, name, body) => {
  const { nora, id, attached } = await aCall();
  const { status, json } = await attachFile(app.current, nora, id, name, body);
  expect([status, json.errors[0].path]).toEqual([400, 'file']);
  expect((await attached()).attachments).toEqual([]);
});

test('a script is no web address', async () => {
  const { nora, id } = await aCall();
  const refused = await nora.call('POST', `/activities/${id}/links`, { url: 'javascript:alert(1)' });
  expect([refused.status, refused.json.errors[0].path]).toEqual([400, 'url']);
});

test('the file of what was removed is gone once no undo reaches back, and others stay', async () => {
  const { nora, id } = await aCall();
  const gone = (await attachText(app.current, nora, id, 'gone.txt')).json.attachment.id;
  await attachText(app.current, nora, id, 'kept.txt');
  await nora.call('DELETE', `/attachments/${gone}`);
  const { deps, clock } = app.current;
  const names = async () =>
    (
      await deps.db.read
        .selectFrom('file')
        .select('name')
        .where('name', 'in', ['gone.txt', 'kept.txt'])
        .execute()
    ).map(({ name }) => name);
  const forget = () => forgetAttachedFiles.run(deps, {}, aJob());
  clock.advance(59 * 86_400_000);
  await forget();
  expect(await names()).toHaveLength(2);
  clock.advance(3 * 86_400_000);
  await forget();
  expect(await names()).toEqual(['kept.txt']);
});

test('what is attached to the activities of somebody who is erased goes with its bytes, and so does who took part', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { contact } = (await admin.call('POST', '/contacts', { firstName: 'Priya', lastName: 'Raman' })).json;
  const { id } = await anActivity(admin, {
    primaryId: contact.id,
    colleagues: [{ id: admin.user.id, role: 'sales' }],
  });
  await attachText(app.current, admin, id, 'about-priya.txt');
  const erased = await admin.call('POST', `/contacts/${contact.id}/erase`, {
    name: 'Priya Raman',
    keepOut: false,
  });
  expect(erased.status, JSON.stringify(erased.json)).toBeLessThan(300);
  await app.current.runJobs();
  const { read } = app.current.deps.db;
  expect(
    await read.selectFrom('attachment').select('key').where('name', '=', 'about-priya.txt').execute(),
  ).toEqual([]);
  expect(await read.selectFrom('file').select('key').where('name', '=', 'about-priya.txt').execute()).toEqual(
    [],
  );
  expect((await admin.call('GET', `/activities/${id}`)).status).toBe(404);
});

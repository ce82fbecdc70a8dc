import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentBomb, endless, packed, peakOf, resetPeak, type Shot, shoot } from './testing/http-bombs.ts';
import type { FreshLocation } from './testing/location.ts';
import { type Program, startProgram } from './testing/processes.ts';
import { freshLocation, testApp } from './testing/test-app.ts';
import { setUp, type Visitor } from './testing/visitor.ts';

/** Far less than any of the bombs holds, and more than answering anything at all may need. */
const MOST_MB = 120;
const MEGABYTE = 1024 * 1024;

const app = testApp();
const there: { place?: FreshLocation; server?: Program; ada?: Visitor } = {};

const scene = () => {
  const { place, server, ada } = there;
  if (place === undefined || server === undefined || ada === undefined)
    throw new Error('The server is there from the first test on.');
  return { place, server, ada };
};

beforeAll(async () => {
  const place = await freshLocation();
  const { location, dataFolder } = place;
  const url = location.engine === 'postgres' ? { DATABASE_URL: location.url } : {};
  const server = await startProgram({ DAYBOOK_DATA: dataFolder, ...url });
  Object.assign(there, { place, server, ada: await setUp(server.url) });
});
afterAll(async () => {
  await there.server?.end();
  await there.place?.remove();
});

const { gzip, deflate, br } = packed();
const IMPORT = '/api/imports?name=list.csv';
const json = { 'content-type': 'application/json' };
const columns = (): Buffer[] => {
  const names = Array.from({ length: 100_000 }, (_, at) => `Column ${at}`).join(',');
  return [Buffer.from(`${names}\n${'a,'.repeat(99_999)}a\n`)];
};
const COMPRESSED = 'This was sent compressed, and nothing is unpacked here. Send it as it is.';

interface Bomb extends Shot {
  readonly name: string;
  readonly status: number;
  readonly detail: string;
  /** How much of it may have gone before the answer, where it is large. */
  readonly mostSent?: number;
}

const sentCompressed = (path: string, headers: Shot['headers'] = {}): Bomb[] =>
  Object.entries({ gzip, deflate, br, 'gzip, gzip': gzip }).map(([encoding, body]) => ({
    name: `${encoding} to ${path}`,
    path,
    headers: { ...headers, 'content-encoding': encoding },
    body: [body],
    status: 415,
    detail: COMPRESSED,
  }));

const bombs: readonly Bomb[] = [
  ...sentCompressed(IMPORT, { 'content-type': 'text/csv' }),
  ...sentCompressed('/api/activities/{id}/files?name=notes.txt'),
  ...sentCompressed('/api/activities', json),
  {
    name: 'a compressed file that does not say so',
    path: IMPORT,
    body: [gzip],
    status: 422,
    detail: 'This file is compressed, not a list in CSV. Unpack it, and choose the file that is in it.',
  },
  {
    name: 'an archive',
    path: IMPORT,
    body: [documentBomb()],
    status: 422,
    detail:
      'This file is a workbook of a spreadsheet, not a list in CSV. Open it in the program it comes from, save it as CSV (UTF-8), and choose that file.',
  },
  {
    name: 'one line of a gigabyte',
    path: IMPORT,
    body: endless(1024),
    status: 422,
    detail: 'A line of this file is longer than 8 MB, so it is no list in CSV. Choose another one.',
    mostSent: 32 * MEGABYTE,
  },
  {
    name: 'a gigabyte of JSON',
    path: '/api/activities',
    headers: json,
    body: endless(1024),
    status: 413,
    detail: 'This is too large to take.',
    mostSent: 16 * MEGABYTE,
  },
  {
    name: 'a gigabyte to attach',
    path: '/api/activities/{id}/files?name=notes.txt',
    body: endless(1024),
    status: 413,
    detail: 'This file is too large: at most 25 MB can be taken.',
    mostSent: 64 * MEGABYTE,
  },
  {
    name: 'a hundred thousand columns',
    path: IMPORT,
    body: columns(),
    status: 422,
    detail: 'This file has more than 1000 columns. Remove some and choose it again.',
  },
];

const anActivity = async (ada: Visitor): Promise<string> =>
  (await ada.call('POST', '/activities', { type: 'task', subject: 'Read the offer' })).json.activity.id;

describe('what is small on its way and huge when taken in', () => {
  test.each(bombs)(
    '$name is refused in a sentence, in little memory, and the server goes on',
    async (bomb) => {
      const { server, ada } = scene();
      const path = bomb.path.replace('{id}', await anActivity(ada));
      resetPeak(server.pid);
      const before = peakOf(server.pid);
      const { status, text, sent } = await shoot(server.url, ada, { ...bomb, path });
      expect([status, JSON.parse(text).detail]).toEqual([bomb.status, bomb.detail]);
      expect(sent).toBeLessThanOrEqual(bomb.mostSent ?? MEGABYTE * 2);
      expect(peakOf(server.pid) - before).toBeLessThan(MOST_MB);
      // Nothing is left of it.
      expect((await ada.call('GET', '/imports')).json.items).toEqual([]);
    },
  );

  test('a document that would unpack to a quarter of a gigabyte is kept as it came', async () => {
    const { server, ada } = scene();
    const path = `/api/activities/${await anActivity(ada)}/files?name=offer.docx`;
    resetPeak(server.pid);
    const before = peakOf(server.pid);
    const bomb = documentBomb();
    const { status, text } = await shoot(server.url, ada, { path, body: [bomb] });
    expect([status, JSON.parse(text).attachment?.size]).toEqual([200, bomb.length]);
    expect(peakOf(server.pid) - before).toBeLessThan(MOST_MB);
  });
});

const OUT = [
  '../../../../../../../../etc/passwd',
  '..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '%252e%252e%252f%252e%252e%252fetc%252fpasswd',
  '..%5c..%5c..%5cetc%5cpasswd',
  '..%c0%af..%c0%afetc/passwd',
  '%2fetc%2fpasswd',
  'file:%2f%2f%2fetc%2fpasswd',
  'x%00%2fetc%2fpasswd',
];

/** Where something can be fetched, in each of which a part of the path is somebody's to choose. */
const downloads = (): string[] => {
  const all = app.current.app.routes
    .filter(({ method, path }) => method === 'GET' && path !== '*')
    .map(({ path }) => path);
  // One that has no part to choose may be gone on from.
  const chosen = [...new Set(all)].map((path) => (path.includes(':') ? path : `${path}/:more`));
  return [...chosen, '/:file', '/assets/:file'];
};

test('no way leads out of the program to a file of the machine, on any route that answers with something', async () => {
  const { place, server, ada } = scene();
  const ways = [
    ...OUT,
    `../${basename(place.dataFolder)}/daybook.db`,
    encodeURIComponent(`${place.dataFolder}/daybook.db`),
  ];
  expect(downloads().length).toBeGreaterThan(60);
  for (const route of downloads())
    for (const way of ways) {
      const path = route.replaceAll(/:\w+(\{[^}]*\})?/g, way);
      const hit = await shoot(server.url, ada, { method: 'GET', path });
      expect(hit.text, path).not.toMatch(/root:.*:0:0:|SQLite format 3/);
      // Whatever is above the API is a page, which says that there is nothing.
      if (!new URL(path, server.url).pathname.startsWith('/api/')) continue;
      // A link that is no longer valid leads to the door.
      expect([303, 400, 404, 410], `${path}: ${hit.text}`).toContain(hit.status);
      if (hit.status !== 303) expect(hit.type, path).toBe('application/problem+json');
    }
  expect((await ada.call('GET', '/me')).status).toBe(200);
});

test('a file that is called by a way is served by a name', async () => {
  const { server, ada } = scene();
  const path = `/api/activities/${await anActivity(ada)}/files?name=${encodeURIComponent('../../etc/cron.d/offer.txt')}`;
  const { text } = await shoot(server.url, ada, { path, body: [Buffer.from('An offer.')] });
  const answer = await fetch(new URL(`/api/attachments/${JSON.parse(text).attachment.id}/file`, server.url), {
    headers: { cookie: ada.cookie },
  });
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="offer.txt"; filename*=UTF-8\'\'offer.txt',
  );
  expect(await answer.text()).toBe('An offer.');
});

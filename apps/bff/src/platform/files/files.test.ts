import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { testApp } from '../../testing/test-app.ts';
import { findFile, insertChunk, insertFile, stagingOf } from './file.store.ts';
import { readFile, removeAbandonedFiles, removeFile, storeFile } from './files.ts';

const app = testApp();

const CSV = { name: 'contacts.csv', contentType: 'text/csv', creatorKey: null, mostBytes: 2_000_000 };

/** The bytes as a slow network would bring them: in parts of any size. */
async function* arriving(bytes: Buffer, partBytes: number) {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}

const read = async (file: Parameters<typeof readFile>[1]): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of readFile(app.current.deps.db.read, file)) parts.push(part);
  return Buffer.concat(parts);
};

const chunksOf = async (hash: string | null): Promise<number> =>
  (
    await app.current.deps.db.read
      .selectFrom('file_chunk')
      .select('position')
      .where('content_hash', '=', hash ?? '')
      .execute()
  ).length;

test.each([0, 1, 262_144, 262_145, 1_000_003])(
  'a file of %i bytes comes back as it went in',
  async (size) => {
    const bytes = randomBytes(size);
    const file = await storeFile(app.current.deps, CSV, arriving(bytes, 60_000));
    expect(file).toMatchObject({ size, name: 'contacts.csv', content_type: 'text/csv' });
    expect((await read(file)).equals(bytes)).toBe(true);
    expect(await chunksOf(file.content_hash)).toBe(Math.ceil(size / 262_144));
  },
);

test('the same bytes uploaded twice, also at the same time, are kept once and stay until both files are gone', async () => {
  const { deps } = app.current;
  const bytes = randomBytes(600_000);
  const [one, two] = await Promise.all([
    storeFile(deps, CSV, arriving(bytes, 10_000)),
    storeFile(deps, { ...CSV, name: 'copy.csv' }, arriving(bytes, 999_999)),
  ]);
  expect(one.content_hash).toBe(two.content_hash);
  expect(await chunksOf(one.content_hash)).toBe(3);
  expect((await chunksOf(stagingOf(one.key))) + (await chunksOf(stagingOf(two.key)))).toBe(0);

  await removeFile(deps.db, one.key);
  expect((await read(two)).equals(bytes)).toBe(true);
  await removeFile(deps.db, two.key);
  expect(await chunksOf(two.content_hash)).toBe(0);
});

test('a file larger than allowed is refused and leaves nothing', async () => {
  const { deps } = app.current;
  const before = await deps.db.read.selectFrom('file').select('key').execute();
  const upload = storeFile(
    deps,
    { ...CSV, mostBytes: 1024 * 1024 },
    arriving(randomBytes(1_100_000), 50_000),
  );
  await expect(upload).rejects.toMatchObject({
    code: 'request.too-large',
    detail: 'This file is too large: at most 1 MB can be taken.',
  });
  expect(await deps.db.read.selectFrom('file').select('key').execute()).toEqual(before);
  const left = await deps.db.read
    .selectFrom('file_chunk')
    .select('position')
    .where('content_hash', 'like', 'upload:%')
    .execute();
  expect(left).toEqual([]);
});

test('what a crash left of an upload is gone after a day, and one still arriving is not', async () => {
  const { deps, clock } = app.current;
  const begin = () => insertFile(deps.db, { ...CSV, id: crypto.randomUUID(), now: clock.now() });
  const abandoned = await begin();
  await insertChunk(deps.db, stagingOf(abandoned), 0, Buffer.from('half'));
  clock.advance(25 * 60 * 60 * 1000);
  const arrivingNow = await begin();

  await removeAbandonedFiles(deps);
  expect(await findFile(deps.db.read, abandoned)).toBeUndefined();
  expect(await chunksOf(stagingOf(abandoned))).toBe(0);
  expect(await findFile(deps.db.read, arrivingNow)).toBeDefined();
});

import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { tablesOf } from '../../../migrations/schema-of.ts';
import { storeFile } from '../../platform/files/files.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { unzip } from '../../testing/unzip.ts';
import { exportEverything } from './export-everything.ts';
import { COMPUTED, EXPORTED, MOMENT, NOT_EXPORTED, POINTS_AT, YES_NO } from './exported-tables.store.ts';

const app = testApp();

const exported = async (): Promise<Record<string, Buffer>> => {
  const { deps } = app.current;
  return unzip(await buffer((await exportEverything(deps.db.location, deps.clock())).zip));
};

const linesIn = (file: Buffer | undefined): Json[] =>
  String(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test('an export holds everything with its times and authors, and nothing secret', async () => {
  const { deps } = app.current;
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Fjord AS' });
  const ana = await aContact(nora, {
    firstName: 'Ana',
    emails: ['ana@fjord.example'],
    accountId: account.id,
    tags: ['Fair'],
  });
  const sale = await anOpportunity(nora, { contactId: ana.id, value: { minor: 5, currency: 'CHF' } });
  const call = await anActivity(nora, {
    subject: 'Talked',
    primaryId: ana.id,
    recordIds: [sale.id],
    completedAt: '2026-11-20T08:00:00Z',
  });
  const about = { name: 'offer.pdf', contentType: 'application/pdf', creatorKey: null, mostBytes: 100 };
  const { id: fileId } = await storeFile(
    deps,
    about,
    (async function* () {
      yield Buffer.from('the offer');
    })(),
  );

  const files = await exported();
  const find = (name: string, id: string) => linesIn(files[`${name}.jsonl`]).find((line) => line.id === id);
  expect(find('contacts', ana.id)).toMatchObject({
    type: 'contact',
    firstName: 'Ana',
    ownerId: nora.user.id,
    accountId: account.id,
    createdAt: ana.createdAt,
    creatorId: nora.user.id,
    trashedAt: null,
    extra: {},
    identities: [{ kind: 'email', identity: 'ana@fjord.example', live: true }],
    employments: [{ accountId: account.id, toAt: null }],
    tags: [{ tagId: linesIn(files['tags.jsonl']).find(({ name }) => name === 'Fair').id }],
  });
  expect(find('opportunities', sale.id)).toMatchObject({ contactId: ana.id, valueMinor: 5, currency: 'CHF' });
  expect(find('activities', call.id)).toMatchObject({
    subject: 'Talked',
    completedAt: '2026-11-20T08:00:00.000Z',
    completedById: nora.user.id,
    records: [
      { recordId: ana.id, isPrimary: true },
      { recordId: sale.id, isPrimary: false },
    ],
  });
  const told = linesIn(files['timeline.jsonl']).find(({ activityId }) => activityId === call.id);
  expect(told).toMatchObject({
    kind: 'activity.completed',
    happenedAt: '2026-11-20T08:00:00.000Z',
    actorId: nora.user.id,
    payload: { subject: 'Talked' },
  });
  expect(told.links.map((link: Json) => link.recordId)).toEqual(
    expect.arrayContaining([ana.id, account.id, sale.id]),
  );
  expect(String(files[`files/${fileId}`])).toBe('the offer');
  expect(find('files', fileId)).toMatchObject({ name: 'offer.pdf', size: 9 });
  const { counts, format } = JSON.parse(String(files['manifest.json']));
  expect({ format, contacts: counts.contacts }).toEqual({
    format: 1,
    contacts: linesIn(files['contacts.jsonl']).length,
  });
  expect(Object.keys(files).at(-1)).toBe('manifest.json');

  const all = Object.values(files).join('\n');
  for (const secret of ['$argon2', 'password_hash', 'tokenHash', nora.cookie.split('=')[1] ?? 'none'])
    expect(all).not.toContain(secret);
  expect(await exported()).toEqual(files);
});

test('every table is exported, or left out for a reason that is written down', async () => {
  const inExport = EXPORTED.flatMap(({ table, beside, inner = [] }) => [
    table,
    ...(beside === undefined ? [] : [beside]),
    ...inner.map((one) => one.table),
  ]);
  const known = new Set<string>([...inExport, ...Object.keys(NOT_EXPORTED)]);
  const tables = await tablesOf(app.current.deps.db);
  expect(Object.keys(tables).filter((name) => !known.has(name))).toEqual([]);
  // No key of this database stands for anything outside of it.
  const within = new Set(
    EXPORTED.flatMap(({ inner = [] }) => inner.map(({ table, by }) => `${table}.${by}`)),
  );
  const columns = inExport.flatMap((table) =>
    Object.keys(tables[table] ?? {}).filter((column) => !within.has(`${table}.${column}`)),
  );
  expect(
    columns.filter((name) => name.endsWith('_key') && !(name in POINTS_AT) && !COMPUTED.has(name)),
  ).toEqual([]);
  expect(columns.filter((name) => /^(is|has)_/.test(name) && !YES_NO.has(name))).toEqual([]);
  expect(columns.filter((name) => MOMENT.test(name) && COMPUTED.has(name))).toContain('last_activity_at');
});

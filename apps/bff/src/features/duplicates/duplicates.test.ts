import { foldPersonName } from '@daybook/shared/contacts/folded-name.rules';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aJob } from '../../testing/a-job.ts';
import { aContact, anAccount } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { findDuplicates } from './find-duplicates.job.ts';
import { selectPairs } from './pairs.store.ts';

const app = testApp();

/** The pairs offered of a type, once the search has been through what changed. */
const pairs = async (user: TestUser, type = 'contact'): Promise<string[]> => {
  await app.current.runJobs();
  await findDuplicates.run(app.current.deps, {}, aJob());
  const { status, json } = await user.call('GET', `/duplicates?type=${type}&limit=100`);
  expect(status, JSON.stringify(json)).toBe(200);
  return json.items.map(({ one, other, why }: Json) => `${one.title} = ${other.title}: ${why}`);
};

test('people with one number and much the same name, and one company twice, are offered with why', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora, { name: 'Fjord AS' });
  await aContact(nora, { firstName: 'Ines', lastName: 'Moser', phones: ['+41 44 668 18 77'] });
  await aContact(nora, { firstName: 'Ines', lastName: 'Moser-Frei', phones: ['+41 44 668 18 77'] });
  await aContact(nora, { firstName: 'Tom', lastName: 'Berg', accountId: account.id });
  await aContact(nora, { firstName: 'Tom', lastName: 'Berg', accountId: account.id });
  await aContact(nora, { firstName: 'Somebody', lastName: 'Else', accountId: account.id });
  await anAccount(nora, { name: 'FJORD' });
  await anAccount(nora, { name: 'Groß & Söhne GmbH' });
  await anAccount(nora, { name: 'GROSS & SOEHNE' });
  await anAccount(nora, { name: 'Blumer' });
  await anAccount(nora, { name: 'Bluemer' });
  expect(await pairs(nora)).toEqual([
    'Ines Moser = Ines Moser-Frei: Similar name, same phone number',
    'Tom Berg = Tom Berg: Same name, same company',
  ]);
  expect(await pairs(nora, 'account')).toEqual([
    'Fjord AS = FJORD: Same company name',
    'Groß & Söhne GmbH = GROSS & SOEHNE: Same company name',
  ]);
});

test('a pair goes when one of the two is renamed, deleted or merged, and comes back with an undo', async () => {
  const nora = await aUser(app.current);
  const one = await aContact(nora, { firstName: 'Uma', lastName: 'Keller' });
  const two = await aContact(nora, { firstName: 'Uma', lastName: 'Keller' });
  const OFFERED = 'Uma Keller = Uma Keller: Same name';
  expect(await pairs(nora)).toContain(OFFERED);
  await nora.call('POST', `/contacts/${one.id}/merge`, { otherId: two.id });
  expect(await pairs(nora)).not.toContain(OFFERED);
  await nora.call('POST', '/undo');
  expect(await pairs(nora)).toContain(OFFERED);
  await nora.call('PATCH', `/contacts/${two.id}`, { version: 99, lastName: 'Brandt' });
  expect(await pairs(nora)).not.toContain(OFFERED);
  await nora.call('POST', '/undo');
  await nora.call('POST', `/records/${one.id}/trash`);
  expect(await pairs(nora)).not.toContain(OFFERED);
});

test('what is committed after something with a higher number is not passed over', async () => {
  const { db } = app.current.deps;
  const nora = await aUser(app.current);
  const phones = ['+41 44 668 18 55'];
  await aContact(nora, { firstName: 'Wim', lastName: 'Dekker', phones });
  const late = await aContact(nora, { firstName: 'Other', lastName: 'Person', phones });
  await pairs(nora);
  const operation = await db.read
    .selectFrom('operation')
    .select('key')
    .orderBy('key', 'desc')
    .executeTakeFirstOrThrow();
  const { key } = await db.read
    .selectFrom('record')
    .select('key')
    .where('id', '=', late.id)
    .executeTakeFirstOrThrow();
  const isOffered = async () =>
    (await pairs(nora)).some((pair) => pair.startsWith('Wim Dekker = Wim Dekker'));
  const meanwhile = async () => {
    await aContact(nora, { firstName: 'Something', lastName: 'Else', phones: ['+41 44 668 18 99'] });
    expect(await isOffered()).toBe(false);
  };
  // As a rename writes it, at the moment before it is committed.
  await db.write.transaction().execute(async (slow) => {
    await slow.updateTable('record').set({ title: 'Wim Dekker' }).where('key', '=', key).execute();
    await slow
      .updateTable('contact')
      .set({ folded_name: foldPersonName('Wim Dekker') })
      .where('key', '=', key)
      .execute();
    await slow
      .insertInto('operation_change')
      .values({
        operation_key: operation.key,
        table_name: 'contact',
        row_key: key,
        action: 'update',
        before: '{}',
        after: '{}',
      })
      .execute();
    // One writes at a time on SQLite.
    if (db.engine === 'postgres') await meanwhile();
  });
  expect(await isOffered()).toBe(true);
});

test('what is said not to be one is remembered whatever changes, until that is taken back', async () => {
  const nora = await aUser(app.current);
  const one = await aContact(nora, { firstName: 'Vera', lastName: 'Lind' });
  const two = await aContact(nora, { firstName: 'Vera', lastName: 'Lind' });
  const OFFERED = 'Vera Lind = Vera Lind: Same name';
  expect(await pairs(nora)).toContain(OFFERED);
  const said = await nora.call('POST', '/duplicates/dismiss', { oneId: two.id, otherId: one.id });
  expect(said.status).toBe(200);
  await nora.call('PATCH', `/contacts/${two.id}`, { version: two.version, jobTitle: 'Buyer' });
  expect(await pairs(nora)).not.toContain(OFFERED);
  expect(await nora.call('POST', '/duplicates/dismiss', { oneId: one.id, otherId: two.id })).toMatchObject({
    json: { operationId: null },
  });
  expect((await nora.call('POST', `/operations/${said.json.operationId}/undo`)).status).toBe(200);
  expect(await pairs(nora)).toContain(OFFERED);
  const itself = await nora.call('POST', '/duplicates/dismiss', { oneId: one.id, otherId: one.id });
  expect(itself).toMatchObject({ status: 400, json: { detail: 'These two are one already.' } });
});

test('a page of pairs is one range of an index, and nothing is sorted', async () => {
  const { db } = app.current.deps;
  await sql`${upTo(5000)} insert into record (key, id, type, title, sort_title, created_at)
    select 10000 + i, 'pair-' || i, 'contact', 'Name', 'name', i from series`.execute(db.write);
  await sql`${upTo(4990)} insert into duplicate_pair (type, one_key, other_key, reason, rank)
    select 'contact', 10000 + i, 10001 + i, 'same-name', i % 6 from series`.execute(db.write);
  await analyse(db);
  const plan = await planOf(
    db,
    selectPairs(db.read, { type: 'contact', after: [2, 5], limit: 50 }).compile(),
  );
  expect(costlyStep(db, plan), plan).toBeUndefined();
});

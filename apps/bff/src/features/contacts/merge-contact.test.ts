import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity, kindsOf, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { recount, takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const merge = (user: TestUser, keptId: string, otherId: string, more: object = {}) =>
  user.call('POST', `/contacts/${keptId}/merge`, { otherId, ...more });

/** Merges two that may be merged; answers what is kept. */
const merged = async (user: TestUser, keptId: string, otherId: string, more: object = {}): Promise<Json> => {
  const { status, json } = await merge(user, keptId, otherId, more);
  expect(status, JSON.stringify(json)).toBe(200);
  return json;
};

const note = (user: TestUser, primaryId: string, subject: string, recordIds: readonly string[] = []) =>
  anActivity(user, { type: 'note', subject, primaryId, recordIds, completedAt: '2026-11-20T10:00:00Z' });

const expectCountsToAddUp = async () =>
  expect((await takeSnapshot(app.current.deps))['timeline_count']).toEqual(await recount(app.current.deps));

let pairs = 0;

/** Two contacts who are one person, with something of each kind about the second. */
const twins = async (nora: TestUser) => {
  pairs += 1;
  const [home, work] = [`priya.raman${pairs}@home.example`, `priya${pairs}@northwind.example`];
  const profile = `https://www.linkedin.com/in/priya-raman-${pairs}`;
  const account = await anAccount(nora);
  const kept = await aContact(nora, { emails: [work], phones: ['+41 44 668 18 00'] });
  const other = await aContact(nora, {
    lastName: 'Raman-Lind',
    jobTitle: 'Head of quality',
    accountId: account.id,
    emails: [home],
    phones: ['+41 44 668 18 00', '+41 79 555 12 12'],
    linkedin: profile,
    tags: ['VIP'],
  });
  return { account, kept, other, home, work, profile };
};

test('Z-10: merging keeps one contact, fills its blanks, brings both identities and tags together and tells its timeline', async () => {
  const nora = await aUser(app.current);
  const { account, kept, other, home, work, profile } = await twins(nora);
  await nora.call('PUT', `/records/${kept.id}/tags`, { tags: ['Fair 2026'] });
  const { contact, running } = await merged(nora, kept.id, other.id);
  expect(running).toBe(false);
  expect(contact).toMatchObject({
    id: kept.id,
    title: 'Priya Raman',
    jobTitle: 'Head of quality',
    account: { id: account.id },
    emails: [work, home],
    linkedin: { url: profile },
    tags: ['Fair 2026', 'VIP'],
  });
  expect(contact.phones.map(({ text }: Json) => text)).toEqual(['+41 44 668 18 00', '+41 79 555 12 12']);
  const payloads = (await timelineOf(nora, kept.id)).map(({ payload }) => payload);
  expect(payloads).toContainEqual({ kind: 'record.merged', title: 'Priya Raman-Lind' });
  await expectCountsToAddUp();
});

test('of two values the chosen one stays, and of addresses it comes first', async () => {
  const nora = await aUser(app.current);
  const { kept, other, home, work } = await twins(nora);
  const choices = { last_name: 'other', job_title: 'kept', email: 'other', account: 'kept' };
  const { contact } = await merged(nora, kept.id, other.id, { choices });
  expect(contact).toMatchObject({
    title: 'Priya Raman-Lind',
    jobTitle: '',
    account: null,
    emails: [home, work],
  });
});

test('Z-10: everything about the other follows, and its past is read with the past of the one that stays', async () => {
  const nora = await aUser(app.current);
  const { account, kept, other } = await twins(nora);
  const opportunity = await anOpportunity(nora, { contactId: other.id });
  const open = await anActivity(nora, { subject: 'Call back', primaryId: other.id });
  await note(nora, other.id, 'Met at the fair');
  await note(nora, kept.id, 'Wants a quote', [other.id]);
  const before = await timelineOf(nora, other.id);
  await merged(nora, kept.id, other.id);

  const { json: sale } = await nora.call('GET', `/opportunities/${opportunity.id}`);
  expect(sale.contact).toMatchObject({ id: kept.id, title: 'Priya Raman' });
  const { json: toDo } = await nora.call('GET', `/records/${kept.id}/activities?status=open`);
  expect(toDo.items.map(({ id }: Json) => id)).toEqual([open.id]);
  expect(toDo.counts).toEqual({ open: 1, done: 2 });

  const timeline = await timelineOf(nora, kept.id);
  const keys = timeline.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const entry of before) expect(keys).toContain(entry.key);
  const { json: page } = await nora.call('GET', `/records/${kept.id}/timeline?limit=3`);
  const counted = Object.values(page.counts as Record<string, number>).reduce((sum, n) => sum + n, 0);
  expect(counted).toBe(keys.length);
  const { json: next } = await nora.call('GET', `/records/${kept.id}/timeline?limit=3&cursor=${page.cursor}`);
  expect([...page.items, ...next.items].map(({ key }: Json) => key)).toEqual(keys.slice(0, 6));

  const onAccount = await timelineOf(nora, account.id);
  const met = onAccount.find(({ payload }) => payload.subject === 'Met at the fair');
  expect(met.via).toMatchObject({ id: kept.id, title: 'Priya Raman' });
  expect(met.records).toEqual([{ id: kept.id, type: 'contact', title: 'Priya Raman' }]);
  await expectCountsToAddUp();
});

test('one undo takes a merged contact apart exactly, and a redo puts it together again', async () => {
  const nora = await aUser(app.current);
  const { account, kept, other } = await twins(nora);
  await anOpportunity(nora, { contactId: other.id, accountId: account.id });
  await note(nora, other.id, 'Met at the fair');
  await note(nora, kept.id, 'Wants a quote', [other.id]);
  await anActivity(nora, { subject: 'Call back', primaryId: other.id, recordIds: [kept.id] });
  const before = await takeSnapshot(app.current.deps);
  const { operationId } = await merged(nora, kept.id, other.id, { choices: { last_name: 'other' } });
  const after = await takeSnapshot(app.current.deps);
  const undone = await nora.call('POST', `/operations/${operationId}/undo`);
  expect(undone.status, JSON.stringify(undone.json)).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
  const redone = await nora.call('POST', '/redo');
  expect(redone.status, JSON.stringify(redone.json)).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(after);
  await expectCountsToAddUp();
});

test('an old address leads to the one that stays, also after that was merged itself; each undo takes off one', async () => {
  const nora = await aUser(app.current);
  const [a, b, c] = [await aContact(nora), await aContact(nora), await aContact(nora)];
  await note(nora, a.id, 'Of the first');
  await note(nora, b.id, 'Of the second', [a.id]);
  const before = await takeSnapshot(app.current.deps);
  await merged(nora, b.id, a.id);
  const once = await takeSnapshot(app.current.deps);
  await merged(nora, c.id, b.id);
  for (const { id } of [a, b, c])
    expect((await nora.call('GET', `/contacts/${id}`)).json).toMatchObject({ id: c.id });
  const subjects = (await timelineOf(nora, a.id)).flatMap(({ payload }) => payload.subject ?? []);
  expect(new Set(subjects)).toEqual(new Set(['Of the first', 'Of the second']));
  expect(subjects).toHaveLength(2);
  await expectCountsToAddUp();

  // What is written with an old address is written on the one that stays.
  const later = await anActivity(nora, { subject: 'By the old address', primaryId: a.id });
  expect((await nora.call('GET', `/activities/${later.id}`)).json.primary).toMatchObject({ id: c.id });
  await nora.call('POST', `/activities/${later.id}/trash`);
  for (let n = 0; n < 3; n++) await nora.call('POST', '/undo');
  expect(await takeSnapshot(app.current.deps)).toEqual(once);
  await nora.call('POST', '/undo');
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});

test('a list, the search and an export show one; its old names and addresses find it', async () => {
  const nora = await aUser(app.current);
  const { kept, other, home } = await twins(nora);
  await nora.call('PATCH', `/contacts/${other.id}`, { version: other.version, lastName: 'Zwillingsdottir' });
  await merged(nora, kept.id, other.id);
  const listed = (await nora.call('GET', '/contacts?limit=200')).json.items.map(({ id }: Json) => id);
  expect(listed).toContain(kept.id);
  expect(listed).not.toContain(other.id);
  const found = async (path: string) => (await nora.call('GET', path)).json.items;
  expect((await found(`/search?q=${home}`)).map(({ id }: Json) => id)).toEqual([kept.id]);
  expect(await found('/search?q=zwillingsdottir')).toEqual([]);
  const likely = await found('/contacts/likely-duplicates?firstName=Priya&lastName=Zwillingsdottir');
  expect(likely.map(({ record }: Json) => record.id)).toEqual([]);
  const sameAddress = await found(`/contacts/likely-duplicates?email=${home}`);
  expect(sameAddress.map(({ record }: Json) => record.id)).toEqual([kept.id]);
  const taken = await nora.call('POST', '/contacts', { emails: [home] });
  expect(taken.json.facts.record).toMatchObject({ id: kept.id });
});

test('another profile is written over the one that is shown; that of the other stays known', async () => {
  const nora = await aUser(app.current);
  const { kept, other, profile } = await twins(nora);
  await nora.call('PATCH', `/contacts/${kept.id}`, { version: kept.version, linkedin: `${profile}-at-work` });
  await merged(nora, kept.id, other.id);
  const { json } = await nora.call('GET', `/contacts/${kept.id}`);
  expect(json.linkedin.url).toBe(`${profile}-at-work`);
  await nora.call('PATCH', `/contacts/${kept.id}`, { version: json.version, linkedin: `${profile}-new` });
  const taken = await nora.call('POST', '/contacts', { lastName: 'Lind', linkedin: profile });
  expect(taken.json.facts.record).toMatchObject({ id: kept.id });
});

test('merging is refused in a sentence: with itself, with what it is one with, of another type, in the trash, looked at too long ago', async () => {
  const nora = await aUser(app.current);
  const [kept, other, third] = [await aContact(nora), await aContact(nora), await aContact(nora)];
  const account = await anAccount(nora);
  const refusal = async (keptId: string, otherId: string, more: object = {}) => {
    const { status, json } = await merge(nora, keptId, otherId, more);
    return `${status}: ${json.detail}`;
  };
  const ONE = '400: These two are one already. Choose another one.';
  expect(await refusal(kept.id, kept.id)).toBe(ONE);
  expect(await refusal(kept.id, account.id)).toBe(
    '400: Only two contacts can be merged; “Northwind Robotics” is no contact.',
  );
  expect(await refusal(kept.id, other.id, { version: 99 })).toBe(
    '409: Somebody changed one of the two in the meantime. Look at both again.',
  );
  const both = await Promise.all([merge(nora, kept.id, other.id), merge(nora, other.id, kept.id)]);
  expect(both.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([200, 400]);
  expect(await refusal(other.id, kept.id)).toBe(ONE);
  await nora.call('POST', `/records/${third.id}/trash`);
  expect(await refusal(kept.id, third.id)).toBe(
    '409: The contact “Priya Raman” is in the trash. Restore it first.',
  );
  expect((await kindsOf(nora, kept.id)).filter((kind) => kind === 'record.merged')).toHaveLength(1);
});

test('whoever may not put a contact away may not merge it away', async () => {
  const [nora, ben] = [await aUser(app.current), await aUser(app.current, { name: 'Ben Adeyemi' })];
  const [own, others] = [await aContact(nora), await aContact(ben)];
  expect((await merge(nora, own.id, others.id)).status).toBe(403);
  expect((await merge(nora, others.id, own.id)).status).toBe(200);
});

test('in the trash it takes what was merged into it along: neither is left after 30 days, and an undo waits for it', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const { kept, other } = await twins(admin);
  const { operationId } = await merged(admin, kept.id, other.id);
  await admin.call('POST', `/records/${other.id}/trash`);
  const undone = await admin.call('POST', `/operations/${operationId}/undo`);
  expect(undone).toMatchObject({ status: 409 });
  expect(undone.json.detail).toContain('Priya Raman is in the trash. Restore it first.');
  await admin.call('DELETE', `/trash/records/${kept.id}`);
  for (const { id } of [kept, other]) expect((await admin.call('GET', `/contacts/${id}`)).status).toBe(404);
  await expectCountsToAddUp();
});

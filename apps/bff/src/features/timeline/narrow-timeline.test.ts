import { found } from '@daybook/shared/kernel/result';
import { expect, test } from 'vitest';
import { SYSTEM } from '../../platform/actor.ts';
import { operate } from '../../platform/operation/operate.ts';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';
import { findRecordById } from '../records/records.store.ts';

const app = testApp();

const DONE = new Set(['activity.completed', 'note.added']);

const subjects = (items: readonly Json[]) =>
  items.flatMap(({ payload }) => (DONE.has(payload.kind) ? [payload.subject] : []));

const aHistory = async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const account = await anAccount(nora);
  const priya = await aContact(nora, { accountId: account.id });
  const oskar = await aContact(nora, { firstName: 'Oskar', lastName: 'Lind', accountId: account.id });
  const done = (day: string) => ({ completedAt: `2026-11-${day}T08:00:00Z` });
  await anActivity(nora, {
    subject: 'Spares',
    notes: 'The Žižkov plant needs controllers.',
    primaryId: priya.id,
    outcome: 'connected',
    ...done('10'),
  });
  await anActivity(ben, { subject: 'Budget', primaryId: oskar.id, outcome: 'no_answer', ...done('12') });
  await anActivity(ben, {
    type: 'meeting',
    subject: 'Site visit',
    primaryId: account.id,
    recordIds: [priya.id],
    topic: 'account.negotiation',
    ...done('14'),
  });
  const read = async (search: string) => subjects(await timelineOf(nora, account.id, search));
  return { nora, ben, account, priya, oskar, read };
};

test('Z-28: a timeline is narrowed to words, people, dates, types, outcomes and topics, all at once too', async () => {
  const { ben, priya, oskar, read } = await aHistory();
  expect(await read('text=zizkov%20CONTROLLERS')).toEqual(['Spares']);
  expect(await read(`actor=${ben.user.id}`)).toEqual(['Site visit', 'Budget']);
  expect(await read(`person=${priya.id}`)).toEqual(['Site visit', 'Spares']);
  expect(await read(`person=${priya.id}&actor=${ben.user.id}`)).toEqual(['Site visit']);
  expect(await read(`person=${priya.id},${oskar.id}&category=calls`)).toEqual(['Budget', 'Spares']);
  expect(await read('from=2026-11-11&to=2026-11-12')).toEqual(['Budget']);
  expect(await read('type=meeting')).toEqual(['Site visit']);
  expect(await read('outcome=connected')).toEqual(['Spares']);
  expect(await read('topic=account.negotiation')).toEqual(['Site visit']);
  expect(await read('did=done')).toEqual(['Site visit', 'Budget', 'Spares']);
  expect(await read('did=planned')).toEqual([]);
  expect(await read(`actor=${ben.user.id}&text=site&type=call`)).toEqual([]);
});

test('who or what is not there is refused by its place, in words', async () => {
  const { nora, account, oskar } = await aHistory();
  const gone = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';
  const refused = async (path: string) => {
    const { status, json } = await nora.call('GET', path);
    expect(status).toBe(400);
    return json.errors;
  };
  const here = `/records/${account.id}/timeline`;
  expect(await refused(`${here}?person=${oskar.id},${gone}`)).toEqual([
    { path: 'person.1', message: 'One of these contacts is not there any more.' },
  ]);
  expect(await refused(`${here}?actor=${nora.user.id},nobody`)).toEqual([
    { path: 'actor.1', message: 'One of these people is not there any more.' },
  ]);
  expect(await refused(`${here}?outcome=connected,danced`)).toEqual([
    { path: 'outcome.1', message: 'One of these outcomes is not there any more.' },
  ]);
  expect(await refused(`${here}?topic=connected`)).toEqual([
    { path: 'topic.0', message: 'One of these topics is not there any more.' },
  ]);
  const message = 'One of these teams is not there any more.';
  for (const read of ['', '/days', '/people'])
    expect(await refused(`/timeline${read}?team=${gone}&from=2026-11-16&to=2026-11-20`)).toEqual([
      { path: 'team.0', message },
    ]);
});

test('the pages of a narrowed timeline join, and one that looked far says how far back', async () => {
  const { nora, ben, account, priya } = await aHistory();
  const { deps } = app.current;
  const { key } = found(await findRecordById(deps.db.read, account.id), 'account');
  await operate(deps, SYSTEM, { kind: 'test.history', label: 'A long history' }, async (op) => {
    for (let i = 0; i < 2300; i++)
      op.record({
        payload: {
          kind: 'note.added',
          subject: i === 0 ? 'Needle' : `Straw ${i}`,
          activityType: 'note',
          activityId: account.id,
          notes: '',
        },
        records: [key],
        at: Date.parse('2026-01-01T00:00:00Z') + i * 60_000,
      });
    return {};
  });
  const path = `/records/${account.id}/timeline`;
  const first = (await nora.call('GET', `${path}?text=needle`)).json;
  expect(first.items).toEqual([]);
  expect(first.lookedBackTo).toMatch(/^2026-01-01T0\d:/);
  const second = (await nora.call('GET', `${path}?text=needle&cursor=${encodeURIComponent(first.cursor)}`))
    .json;
  expect(subjects(second.items)).toEqual(['Needle']);
  expect(second).toMatchObject({ cursor: null, lookedBackTo: null });

  const rare = (await nora.call('GET', `${path}?person=${priya.id}&actor=${ben.user.id}`)).json;
  expect(subjects(rare.items)).toEqual(['Site visit']);
  expect(rare).toMatchObject({ cursor: null, lookedBackTo: null });

  const paged: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const at: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { json } = await nora.call('GET', `${path}?did=done&limit=70${at}`);
    paged.push(...subjects(json.items));
    ({ cursor } = json);
  }
  expect(paged).toHaveLength(2303);
  expect(new Set(paged).size).toBe(2303);
});

test('an entry has an address: the timeline from it on', async () => {
  const { nora, account, priya } = await aHistory();
  const all = await timelineOf(nora, account.id);
  const third = all[2];
  expect(await timelineOf(nora, account.id, `entry=${third.key}`)).toEqual(all.slice(2));
  const { status, json } = await nora.call('GET', `/records/${priya.id}/timeline?entry=999999`);
  expect(status).toBe(400);
  expect(json.errors).toEqual([{ path: 'entry', message: 'This entry is not there any more.' }]);
});

test('T-84, T-85: every entry says why it is on a timeline', async () => {
  const { nora, account, priya } = await aHistory();
  const sale = await anOpportunity(nora, { contactId: priya.id, accountId: account.id });
  const { json } = await nora.call('POST', '/activities', {
    type: 'call',
    subject: 'Offer',
    primaryId: sale.id,
    completedAt: '2026-11-23T08:30:00Z',
  });
  expect(json.operationId).not.toBeNull();
  const why = async (record: Json, subject: string) => {
    const entry = (await timelineOf(nora, record.id)).find(({ payload }) => payload.subject === subject);
    const { status, json: told } = await nora.call('GET', `/records/${record.id}/timeline/${entry?.key}/why`);
    expect(status, JSON.stringify(told)).toBe(200);
    return told;
  };
  expect(await why(account, 'Spares')).toMatchObject({
    via: { title: 'Priya Raman' },
    linkedAs: 'primary',
    employment: { from: expect.any(String), to: null },
    broughtAlong: false,
  });
  expect(await why(account, 'Offer')).toMatchObject({
    via: { title: 'Line 2 retrofit' },
    linkedAs: 'primary',
    employment: null,
  });
  expect(await why(account, 'Site visit')).toMatchObject({ via: null, linkedAs: 'primary' });
  expect(await why(priya, 'Site visit')).toMatchObject({ via: null, linkedAs: 'linked' });
});

import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount } from '../../testing/crm.ts';
import { download, rowsOf } from '../../testing/csv.ts';
import { aUser, type Json } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const DAYS = 'from=2026-11-16&to=2026-11-20';

const aTeam = async () => {
  const admin = await aUser(app.current, { name: 'Maja Berg', role: 'admin' });
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const account = await anAccount(admin);
  const priya = await aContact(admin, { accountId: account.id });
  const elsewhere = await anAccount(admin, { name: 'Elsewhere' });
  const done = (day: number) => ({ completedAt: `2026-11-${day}T09:00:00Z` });
  await anActivity(nora, { subject: 'Reached', primaryId: priya.id, outcome: 'connected', ...done(16) });
  await anActivity(nora, {
    subject: 'Voicemail',
    primaryId: priya.id,
    outcome: 'left_voicemail',
    ...done(17),
  });
  await anActivity(nora, { type: 'email', subject: 'Wrote', primaryId: elsewhere.id, ...done(17) });
  await anActivity(ben, { type: 'meeting', subject: 'Met', primaryId: account.id, ...done(18) });
  await anActivity(ben, { subject: 'Much earlier', primaryId: account.id, ...done(10) });
  await anActivity(ben, { type: 'task', subject: 'Late', primaryId: account.id, due: { on: '2026-11-02' } });
  const { json } = await admin.call('POST', '/teams', { name: 'North', memberIds: [ben.user.id] });
  const read = async (path: string): Promise<Json> => {
    const { status, json: answer } = await admin.call('GET', path);
    expect(status, JSON.stringify(answer)).toBe(200);
    return answer;
  };
  const doneOf = async (search: string) =>
    (await read(`/timeline?did=done&${search}`)).items.map((entry: Json) => entry.payload.subject);
  return { admin, nora, ben, account, elsewhere, team: json.team, read, doneOf };
};

test('T-07: a manager reads what people, teams or accounts did, or everybody, with the same filters', async () => {
  const { nora, ben, account, team, doneOf } = await aTeam();
  const all = ['Met', 'Wrote', 'Voicemail', 'Reached', 'Much earlier'];
  expect(await doneOf('')).toEqual(expect.arrayContaining(all));
  expect(await doneOf(`actor=${nora.user.id}`)).toEqual(['Wrote', 'Voicemail', 'Reached']);
  expect(await doneOf(`team=${team.id}`)).toEqual(['Met', 'Much earlier']);
  expect(await doneOf(`team=${team.id}&actor=${nora.user.id}&${DAYS}`)).toEqual([
    'Met',
    'Wrote',
    'Voicemail',
    'Reached',
  ]);
  expect(await doneOf(`account=${account.id}`)).toEqual(['Met', 'Voicemail', 'Reached', 'Much earlier']);
  expect(await doneOf(`account=${account.id}&actor=${ben.user.id}`)).toEqual(['Met', 'Much earlier']);
  expect(await doneOf(`actor=${nora.user.id}&category=emails`)).toEqual(['Wrote']);
  expect(await doneOf(`actor=${nora.user.id}&type=call&outcome=connected`)).toEqual(['Reached']);
  expect(await doneOf(`actor=${nora.user.id}&text=voice`)).toEqual(['Voicemail']);
});

test('each day says how much happened, by category, for whoever is asked about', async () => {
  const { nora, ben, account, read } = await aTeam();
  const perDay = async (search: string) =>
    (await read(`/timeline/days?${DAYS}${search}`)).days.map(({ day, counts }: Json) => [
      day.slice(-2),
      counts.calls,
      counts.emails,
      counts.activities,
    ]);
  expect(await perDay(`&actor=${nora.user.id},${ben.user.id}`)).toEqual([
    ['16', 1, 0, 0],
    ['17', 1, 1, 0],
    ['18', 0, 0, 1],
    ['19', 0, 0, 0],
    ['20', 0, 0, 0],
  ]);
  expect(await perDay(`&actor=${nora.user.id}&account=${account.id}`)).toEqual([
    ['16', 1, 0, 0],
    ['17', 1, 0, 0],
    ['18', 0, 0, 0],
    ['19', 0, 0, 0],
    ['20', 0, 0, 0],
  ]);
});

test('the table says what each planned and did, and each number is the entries behind it', async () => {
  const { nora, ben, account, read, doneOf } = await aTeam();
  const { items } = await read(`/timeline/people?${DAYS}&actor=${nora.user.id},${ben.user.id}`);
  const of = (name: string) => items.find(({ user }: Json) => user.name === name);
  expect(of('Nora Okafor')).toMatchObject({
    done: 3,
    calls: 2,
    connected: 1,
    emails: 1,
    meetings: 0,
    late: 0,
  });
  expect(of('Ben Adeyemi')).toMatchObject({ done: 1, calls: 0, emails: 0, meetings: 1, late: 1 });
  expect(await doneOf(`actor=${nora.user.id}&${DAYS}`)).toHaveLength(3);
  expect(await doneOf(`actor=${nora.user.id}&type=call&${DAYS}`)).toHaveLength(2);
  const onAccount = await read(`/timeline/people?${DAYS}&account=${account.id}&actor=${nora.user.id}`);
  expect(onAccount.items).toHaveLength(1);
  expect(onAccount.items[0]).toMatchObject({ done: 2, emails: 0 });
  const now = app.current.clock.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const planned = await read(`/timeline/people?from=${today}&to=${today}&actor=${ben.user.id}`);
  expect(planned.items[0]).toMatchObject({ planned: 1 });
});

test('a timeline of several is exported as it is narrowed, and too many days are refused in words', async () => {
  const { admin, nora } = await aTeam();
  const path = `/timeline/export.csv?did=done&actor=${nora.user.id}`;
  expect(rowsOf(await download(app.current, admin, path))).toMatchObject([
    { Who: 'Nora Okafor', Category: 'Emails', What: 'Done', Type: 'Email', Subject: 'Wrote' },
    { Subject: 'Voicemail', Outcome: 'Left voicemail', Records: 'Priya Raman' },
    { Subject: 'Reached', Outcome: 'Connected' },
  ]);
  const { status, json } = await admin.call('GET', '/timeline/days?from=2026-01-01&to=2026-11-30');
  expect(status).toBe(400);
  expect(json.errors[0]).toEqual({ path: 'to', message: 'Choose between 1 and 92 days.' });
});

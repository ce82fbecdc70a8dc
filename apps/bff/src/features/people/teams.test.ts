import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { testApp } from '../../testing/test-app.ts';
import { aColleague, setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

const teams = async () => (await admin.call('GET', '/teams')).json.items;

test('a team is made, renamed, given other members, removed, and every step is undone', async () => {
  const ben = await aColleague(app.current, admin, { name: 'Ben Adeyemi' });
  const lea = await aColleague(app.current, admin, { name: 'Lea Brun' });
  const made = await admin.call('POST', '/teams', { name: 'North', memberIds: [ben.id] });
  const { id } = made.json.team;
  const seen = [await teams()];
  expect(seen[0]).toMatchObject([{ id, name: 'North', memberIds: [ben.id] }]);
  expect((await ben.browser.call('GET', '/me')).json.me.teamIds).toEqual([id]);

  await admin.call('PATCH', `/teams/${id}`, { name: 'North and East' });
  seen.push(await teams());
  await admin.call('PATCH', `/teams/${id}`, { memberIds: [lea.id, ben.id, ben.id] });
  seen.push(await teams());
  expect(seen[2][0].memberIds).toEqual([ben.id, lea.id]);
  await admin.call('DELETE', `/teams/${id}`);
  expect(await teams()).toEqual([]);

  const withoutVersion = (list: { version: number }[]) => list.map(({ version: _version, ...team }) => team);
  for (const before of seen.toReversed()) {
    expect((await admin.call('POST', '/undo')).status).toBe(200);
    expect(withoutVersion(await teams())).toEqual(withoutVersion(before));
  }
  expect((await admin.call('POST', '/undo')).json.label).toBe('Made the team North');
  expect(await teams()).toEqual([]);
});

test("a manager may change what their team's members own, from the moment they are in it", async () => {
  const rep = await aColleague(app.current, admin, { name: 'Nora Okafor' });
  const manager = await aColleague(app.current, admin, { name: 'Tom Ellis', role: 'manager' });
  const { json } = await rep.browser.call('POST', '/activities', { type: 'call', subject: 'Discovery call' });
  const complete = () => manager.browser.call('POST', `/activities/${json.activity.id}/complete`, {});
  expect((await complete()).status).toBe(403);
  await admin.call('POST', '/teams', { name: 'South', memberIds: [rep.id, manager.id] });
  expect((await complete()).status).toBe(200);
});

test('a member who is not there is refused beside the field', async () => {
  const stranger = '0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10';
  const { status, json } = await admin.call('POST', '/teams', { name: 'West', memberIds: [stranger] });
  expect([status, json.errors[0].path]).toEqual([400, 'memberIds']);
  expect((await teams()).map(({ name }: { name: string }) => name)).not.toContain('West');
});

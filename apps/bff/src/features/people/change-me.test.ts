import { beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../testing/browser.ts';
import { testApp } from '../../testing/test-app.ts';
import { aColleague, setUp } from '../../testing/workspace.ts';

const app = testApp();
let admin: Browser;

beforeAll(async () => {
  admin = await setUp(app.current);
});

test('who moves to another zone finds the timed activities on the days of the new one', async () => {
  const { browser } = await aColleague(app.current, admin, { name: 'Nora Okafor', zone: 'Europe/Zurich' });
  const plan = async (subject: string, due: object) => {
    const { status, json } = await browser.call('POST', '/activities', { type: 'call', subject, due });
    expect(status, JSON.stringify(json)).toBe(200);
    return json.activity.id;
  };
  const timed = await plan('Late call', { at: '2026-11-24T23:30:00Z' });
  const dayOnly = await plan('Send the offer', { on: '2026-11-25' });
  const dayOf = async (id: string) => (await browser.call('GET', `/activities/${id}`)).json.dueDay;
  expect([await dayOf(timed), await dayOf(dayOnly)]).toEqual(['2026-11-25', '2026-11-25']);

  const changed = await browser.call('PATCH', '/me', { zone: 'America/New_York' });
  expect(changed.json).toMatchObject({ me: { zone: 'America/New_York' } });
  await app.current.runJobs();
  expect([await dayOf(timed), await dayOf(dayOnly)]).toEqual(['2026-11-24', '2026-11-25']);

  expect((await browser.call('POST', '/undo')).json.label).toBe('Changed the profile of Nora Okafor');
  await app.current.runJobs();
  expect((await browser.call('GET', '/me')).json.me.zone).toBe('Europe/Zurich');
  expect(await dayOf(timed)).toBe('2026-11-25');
});

test('how Daybook looks is kept with the user and is nothing to undo', async () => {
  const { browser } = await aColleague(app.current, admin, { name: 'Ben Adeyemi' });
  const { json } = await browser.call('PATCH', '/me', { theme: 'dark', locale: 'en-US', weekStart: 7 });
  expect(json).toMatchObject({ me: { theme: 'dark', locale: 'en-US', weekStart: 7 }, operationId: null });
  expect((await browser.call('GET', '/me')).json.me).toMatchObject({
    theme: 'dark',
    locale: 'en-US',
    weekStart: 7,
  });
  expect((await browser.call('POST', '/undo')).json.code).toBe('operation.nothing-to-undo');
});

test('what does not exist is refused beside its field', async () => {
  const { browser } = await aColleague(app.current, admin, { name: 'Lea Brun' });
  const { status, json } = await browser.call('PATCH', '/me', {
    zone: 'Mars/Olympus',
    locale: 'x',
    name: '',
  });
  expect(status).toBe(400);
  expect(json.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['locale', 'name', 'zone']);
});

test('nobody makes themself an admin by their profile', async () => {
  const { browser } = await aColleague(app.current, admin, { name: 'Eve Marsh' });
  await browser.call('PATCH', '/me', {
    role: 'admin',
    email: 'root@palmer.example',
    active: true,
    name: 'Eve',
  });
  expect((await browser.call('GET', '/me')).json.me).toMatchObject({
    role: 'rep',
    email: 'eve.marsh@palmer.example',
    name: 'Eve',
  });
});

import { beforeAll, expect, test } from 'vitest';
import { aContact, anAccount, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { takeSnapshot } from '../../testing/snapshot.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
let admin: TestUser;
let nora: TestUser;

const SIZES = [{ label: 'Small' }, { label: 'Large' }];

beforeAll(async () => {
  admin = await aUser(app.current, { name: 'Ada Admin', role: 'admin' });
  nora = await aUser(app.current, { name: 'Nora Okafor' });
  for (const of of ['contact', 'account'])
    for (const field of [
      { label: 'Badge' },
      { label: 'Size', type: 'option', options: SIZES },
      { label: 'Interests', type: 'option', several: true, options: SIZES },
      { label: 'Worth', type: 'money' },
      { label: 'Sponsor', type: 'contact' },
    ])
      await define({ of, type: 'text', ...field });
});

const define = async (json: object): Promise<void> => {
  const { status, json: answer } = await admin.call('POST', '/fields', json);
  expect(status, JSON.stringify(answer)).toBe(200);
};
const change = (path: string, json: object) => admin.call('PATCH', `/fields/${path}`, json);
const merge = (path: string, id: string, otherId: string, choices: object = {}) =>
  nora.call('POST', `/${path}/${id}/merge`, { otherId, choices });
const customOf = async (path: string, id: string): Promise<Json> =>
  (await nora.call('GET', `/${path}/${id}`)).json.custom;

const money = (minor: number) => ({ minor, currency: 'EUR' });

test('Z-54: fields of a workspace follow a merged account: what is there wins, blanks are filled, history tells it, one undo takes it apart', async () => {
  const ana = await aContact(nora, { lastName: 'Etxeberria' });
  const kept = await anAccount(nora, { custom: { badge: 'Green', worth: money(500) } });
  const other = await anAccount(nora, {
    custom: { badge: 'Red', size: 'large', interests: ['small', 'large'], sponsor: ana.id },
  });
  const before = await takeSnapshot(app.current.deps);
  const { status, json } = await merge('accounts', kept.id, other.id);
  expect(status, JSON.stringify(json)).toBe(200);
  const united = {
    badge: 'Green',
    size: 'large',
    interests: ['small', 'large'],
    worth: money(500),
    sponsor: { id: ana.id, type: 'contact', title: ana.title },
  };
  expect(json.account.custom).toEqual(united);
  expect(await customOf('accounts', other.id)).toEqual(united);
  const told = (await timelineOf(nora, kept.id)).map(({ payload }) => payload);
  expect(told).toContainEqual({
    kind: 'record.field-changed',
    field: 'Interests',
    value: { from: null, to: 'Small, Large' },
  });

  const after = await takeSnapshot(app.current.deps);
  expect((await nora.call('POST', `/operations/${json.operationId}/undo`)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
  expect((await nora.call('POST', '/redo')).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(after);
});

test('Z-10: of a merged contact the chosen value stays, an empty one too, and what named the other names the one that stays', async () => {
  const kept = await aContact(nora, {
    custom: { badge: 'Green', size: 'small', interests: ['small'], worth: money(500) },
  });
  const other = await aContact(nora, { custom: { badge: 'Red', interests: ['large'] } });
  const account = await anAccount(nora, { custom: { sponsor: other.id } });
  const before = await takeSnapshot(app.current.deps);
  const { status, json } = await merge('contacts', kept.id, other.id, {
    'custom.badge': 'other',
    'custom.size': 'kept',
    'custom.interests': 'other',
    'custom.worth': 'other',
  });
  expect(status, JSON.stringify(json)).toBe(200);
  expect(json.contact.custom).toEqual({ badge: 'Red', size: 'small', interests: ['large'] });
  expect((await customOf('accounts', account.id)).sponsor).toMatchObject({ id: kept.id });
  expect((await nora.call('POST', `/operations/${json.operationId}/undo`)).status).toBe(200);
  expect(await takeSnapshot(app.current.deps)).toEqual(before);
});

test('what is retired by the time of a merge follows as well: an option keeps its name, and a field comes back with it', async () => {
  await define({
    of: 'contact',
    label: 'Tier',
    type: 'option',
    options: [{ label: 'Gold' }, { label: 'Tin' }],
  });
  await define({ of: 'contact', label: 'Nickname', type: 'text' });
  const kept = await aContact(nora);
  const other = await aContact(nora, { custom: { tier: 'gold', nickname: 'Prix' } });
  await change('contact/tier', { options: [{ value: 'tin', label: 'Tin' }] });
  await change('contact/nickname', { retired: true });
  const { json } = await merge('contacts', kept.id, other.id);
  expect(json.contact.custom).toEqual({ tier: 'gold' });
  await change('contact/nickname', { retired: false });
  expect(await customOf('contacts', kept.id)).toEqual({ tier: 'gold', nickname: 'Prix' });
});

test('a choice of what is no field is refused, and so is one that would empty a required field', async () => {
  await define({ of: 'account', label: 'Region', type: 'text', required: true });
  const kept = await anAccount(nora, { custom: { region: 'North' } });
  const other = await anAccount(nora, { custom: { region: 'South' } });
  const unknown = await merge('accounts', kept.id, other.id, { 'custom.colour': 'other' });
  expect([unknown.status, unknown.json.errors]).toEqual([
    400,
    [{ path: 'choices.custom.colour', message: 'There is no field custom.colour here.' }],
  ]);
  await change('account/region', { required: false });
  const { version } = (await nora.call('GET', `/accounts/${other.id}`)).json;
  await nora.call('PATCH', `/accounts/${other.id}`, { version, custom: { region: null } });
  await change('account/region', { required: true });
  const emptied = await merge('accounts', kept.id, other.id, { 'custom.region': 'other' });
  expect([emptied.status, emptied.json.errors]).toEqual([
    400,
    [{ path: 'choices.custom.region', message: 'Region cannot be empty.' }],
  ]);
  expect(await customOf('accounts', kept.id)).toEqual({ region: 'North' });
});

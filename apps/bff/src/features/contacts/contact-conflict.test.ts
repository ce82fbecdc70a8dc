import { expect, test } from 'vitest';
import { aContact } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

let pairs = 0;

const twoPeople = async () => {
  const at = (name: string) => `${name}@pair${pairs}.example`;
  pairs += 1;
  const nora = await aUser(app.current);
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const seen = await aContact(nora, { emails: [at('one')], jobTitle: 'CTO' });
  const change = (user: typeof nora, fields: object, version = seen.version) =>
    user.call('PATCH', `/contacts/${seen.id}`, { version, ...fields });
  return { nora, ben, seen, change, at };
};

test('two people who change different fields both win, whichever table keeps them', async () => {
  const { nora, ben, seen, change, at } = await twoPeople();
  expect((await change(ben, { jobTitle: 'COO' })).status).toBe(200);
  const later = await change(nora, { ownerId: ben.user.id, lastName: 'Lind', phones: ['+41446681800'] });
  expect(later.status, JSON.stringify(later.json)).toBe(200);
  expect((await change(ben, { emails: [at('two')] })).status).toBe(200);
  const after = (await nora.call('GET', `/contacts/${seen.id}`)).json;
  expect(after).toMatchObject({
    jobTitle: 'COO',
    title: 'Priya Lind',
    owner: { name: 'Ben Adeyemi' },
    emails: [at('two')],
  });
});

test('who changes the same field later is refused with both values and by whom', async () => {
  const { nora, ben, change } = await twoPeople();
  await change(ben, { jobTitle: 'COO' });
  const later = await change(nora, { jobTitle: 'CEO', firstName: 'P.' });
  expect(later).toMatchObject({
    status: 409,
    json: {
      code: 'thing.conflict',
      errors: [{ path: 'jobTitle' }],
      facts: { fields: { jobTitle: { label: 'Job title', yours: 'CEO', theirs: 'COO' } }, by: 'Ben Adeyemi' },
    },
  });
  const resolved = await change(nora, { jobTitle: 'CEO', firstName: 'P.' }, later.json.facts.version);
  expect(resolved.json.contact).toMatchObject({ jobTitle: 'CEO', firstName: 'P.' });
});

test('a list of addresses is one field: the later list is refused with both', async () => {
  const { nora, ben, change, at } = await twoPeople();
  await change(ben, { emails: [at('one'), at('two')] });
  const later = await change(nora, { emails: [at('three')] });
  expect(later.json).toMatchObject({
    code: 'thing.conflict',
    facts: {
      fields: {
        emails: { yours: [at('three')], theirs: [at('one'), at('two')] },
      },
    },
  });
});

test('an address that was taken away again counts as changed, and so does what an undo took back', async () => {
  const { nora, ben, seen, change, at } = await twoPeople();
  await change(ben, { emails: [] });
  expect((await change(nora, { emails: [at('four')] })).status).toBe(409);
  await ben.call('POST', '/undo');
  const { version } = (await nora.call('GET', `/contacts/${seen.id}`)).json;
  expect(version).toBeGreaterThan(seen.version + 1);
  expect((await change(nora, { emails: [at('four')] })).status).toBe(409);
  expect((await change(nora, { emails: [at('four')] }, version)).status).toBe(200);
});

test('both writing the same is no conflict', async () => {
  const { nora, ben, change, at } = await twoPeople();
  await change(ben, { jobTitle: 'COO', emails: [at('two')] });
  const same = await change(nora, { jobTitle: 'COO', emails: [at('two')] });
  expect(same).toMatchObject({ status: 200, json: { operationId: null } });
});

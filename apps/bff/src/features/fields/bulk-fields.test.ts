import { expect, test } from 'vitest';
import { aContact, timelineOf } from '../../testing/crm.ts';
import { aUser, type Json, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const give = (user: TestUser, ids: readonly string[], custom: object) =>
  user.call('POST', '/records/bulk', {
    type: 'contact',
    select: { ids },
    deed: { do: 'change', fields: { custom } },
  });

test('Z-58: a field of the workspace is given to many at once, told on each, and one undo takes it back', async () => {
  const admin = await aUser(app.current, { role: 'admin' });
  const nora = await aUser(app.current);
  const options = [{ label: 'Small' }, { label: 'Large' }];
  for (const field of [
    { label: 'Size', type: 'option', options },
    { label: 'Coach', type: 'user' },
    { label: 'Region', type: 'text', required: true },
  ])
    expect((await admin.call('POST', '/fields', { of: 'contact', ...field })).status).toBe(200);
  const one = await aContact(nora, { custom: { size: 'small', region: 'North' } });
  const other = await aContact(nora, { custom: { region: 'South' } });
  const ids = [one.id, other.id];
  const customs = () =>
    Promise.all(
      ids.map(async (id): Promise<Json> => (await nora.call('GET', `/contacts/${id}`)).json.custom),
    );
  const before = await customs();

  const { json } = await give(nora, ids, { size: 'large', coach: nora.user.id });
  expect(json).toMatchObject({ done: 2, skipped: [] });
  expect(await customs()).toMatchObject(ids.map(() => ({ size: 'large', coach: { id: nora.user.id } })));
  expect((await timelineOf(nora, one.id)).map(({ payload }) => payload)).toContainEqual({
    kind: 'record.field-changed',
    field: 'Size',
    value: { from: 'Small', to: 'Large' },
  });
  expect((await nora.call('POST', `/operations/${json.operationId}/undo`)).status).toBe(200);
  expect(await customs()).toEqual(before);

  const refused = await give(nora, ids, { size: 'huge', coach: one.id, region: null });
  expect([refused.status, refused.json.errors]).toEqual([
    400,
    [
      { path: 'deed.fields.custom.size', message: 'There is no huge to choose here.' },
      { path: 'deed.fields.custom.region', message: 'Region cannot be empty.' },
    ],
  ]);
  const nobody = await give(nora, ids, { size: 'large', coach: one.id });
  expect(nobody.status).toBe(404);
  expect(await customs()).toEqual(before);
});

import { expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

const choose = (user: TestUser, listColumns: object) => user.call('PATCH', '/me', { listColumns });
const columnsOf = async (user: TestUser) => (await choose(user, {})).json.me.listColumns;

test('the columns chosen on a list are remembered for the person, each list by itself, until the first ones are wanted again', async () => {
  const nora = await aUser(app.current);
  const ben = await aUser(app.current);
  expect(await columnsOf(nora)).toEqual({});
  const { status, json } = await choose(nora, { contact: 'name,email', deal: 'name' });
  expect([status, json.me.listColumns]).toEqual([200, { contact: 'name,email', deal: 'name' }]);
  await choose(nora, { contact: 'name,custom.seats' });
  expect(await columnsOf(nora)).toEqual({ contact: 'name,custom.seats', deal: 'name' });
  await choose(nora, { deal: null });
  expect(await columnsOf(nora)).toEqual({ contact: 'name,custom.seats' });
  expect(await columnsOf(ben)).toEqual({});
  const refused = await choose(nora, { letter: 'name' });
  expect(refused.status).toBe(400);
});

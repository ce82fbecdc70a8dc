import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();

test('three presses of undo at once take back three things, and three of redo do them again', async () => {
  const nora = await aUser(app.current);
  for (const subject of ['First', 'Second', 'Third']) await anActivity(nora, { subject });
  const count = async () => (await nora.call('GET', '/activities/counts')).json.open;

  const thrice = (path: string) => Promise.all([1, 2, 3].map(() => nora.call('POST', path)));
  expect((await thrice('/undo')).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await count()).toBe(0);
  expect((await thrice('/redo')).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await count()).toBe(3);
});

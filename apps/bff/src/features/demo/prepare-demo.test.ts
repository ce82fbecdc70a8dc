import { expect, test } from 'vitest';
import { aBrowser } from '../../testing/browser.ts';
import { DEMO_SHARE } from '../../testing/demo.ts';
import { testApp } from '../../testing/test-app.ts';
import { setUp } from '../../testing/workspace.ts';
import { prepareDemo } from './prepare-demo.ts';

const app = testApp();
const own = testApp();
const PLACE = { zone: 'Europe/Zurich', locale: 'en-CH' };

const apiPath = (path: string | null): string => (path ?? '').replace('/api', '');

test('a start with demo data makes the workspace and prints a link that signs in, once', async () => {
  const progress: number[] = [];
  const path = await prepareDemo(app.current.deps, PLACE, (share) => progress.push(share), DEMO_SHARE);
  expect(progress.length).toBeGreaterThan(3);
  expect(progress).toEqual(progress.toSorted((a, b) => a - b));

  const browser = aBrowser(app.current);
  const entered = await browser.call('GET', apiPath(path));
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/']);
  expect((await browser.call('GET', '/me')).json).toMatchObject({
    me: { name: 'Nora Okafor', role: 'admin', zone: 'Europe/Zurich' },
    workspace: { name: 'Northwind demo', currency: 'CHF', hasDemo: true },
  });
  expect((await browser.call('GET', '/activities/today')).json.counts).toMatchObject({
    overdue: 3,
    today: 9,
  });

  const other = aBrowser(app.current);
  expect((await other.call('GET', apiPath(path))).status).toBe(303);
  expect((await other.call('GET', '/me')).status).toBe(401);
  expect(
    (
      await other.call('POST', apiPath(path).replace('/demo/enter', '/links'), {
        password: 'a quiet morning',
      })
    ).status,
  ).toBe(410);
});

test('the next start with demo data signs in as the same admin, and adds nothing', async () => {
  const browser = aBrowser(app.current);
  const before = await app.current.deps.db.read.selectFrom('record').select('key').execute();
  await browser.call('GET', apiPath(await prepareDemo(app.current.deps, PLACE, () => undefined, DEMO_SHARE)));
  expect((await browser.call('GET', '/me')).json.me.name).toBe('Nora Okafor');
  const after = await app.current.deps.db.read.selectFrom('record').select('key').execute();
  expect(after).toHaveLength(before.length);
});

test('a workspace of one’s own is left alone', async () => {
  await setUp(own.current);
  expect(await prepareDemo(own.current.deps, PLACE, () => undefined, DEMO_SHARE)).toBeNull();
  expect(await own.current.deps.db.read.selectFrom('record').select('key').execute()).toEqual([]);
});

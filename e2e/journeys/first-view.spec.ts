import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';

const scriptsOf = (html: string): string[] =>
  [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path = '']) => path);

test('nothing but the scripts the page names is fetched before Today can be read, and the rest comes by itself', async ({
  page,
  context,
  daybook,
  act,
}) => {
  await act.setUp();
  await act.post('/api/activities', { type: 'task', subject: 'Call the bakery', due: { on: '2026-11-24' } });
  const named = scriptsOf(await (await context.request.get(`${daybook.origin}/today`)).text());
  const others: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js') && !named.includes(pathname)) others.push(pathname);
  });
  const drawn = Promise.withResolvers<void>();
  await page.route('**/api/activities/today*', async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto('/today');
  // The frame is there, and waits for its rows.
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(others).toEqual([]);
  drawn.resolve();

  await expect(row(page, 'Call the bakery')).toBeVisible();
  // What a press opens is there before it is pressed.
  await expect.poll(() => others.length).toBeGreaterThan(3);
});

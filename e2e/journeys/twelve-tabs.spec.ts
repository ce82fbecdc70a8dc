import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';

const TABS = 12;
const TOKEN = 'a-token-of-the-collector';

/** How many event streams the server holds open. */
const streams = async (page: Page, origin: string): Promise<number> => {
  const answer = await page.request.get(`${origin}/api/metrics`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  return Number(/^daybook_live_connections (\d+)$/m.exec(await answer.text())?.[1]);
};

// Over https, and on the machine itself, tabs agree by a lock; on a bare address of a network there are none.
for (const [where, host] of [
  ['on this machine', '127.0.0.1'],
  ['on a bare address of the network', 'daybook.test'],
] as const) {
  test.describe(where, () => {
    test.use({
      settings: { METRICS_TOKEN: TOKEN },
      // Browsers resolve it to this machine, and do not take it for secure.
      baseURL: async ({ daybook }, use) => use(`http://${host}:${new URL(daybook.origin).port}`),
    });
    test('twelve tabs share one stream, and another takes over when the one that holds it is closed', async ({
      page,
      context,
      act,
      baseURL,
      daybook,
    }) => {
      await act.setUp();
      const cookies = await context.cookies();
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, domain: host })));
      const tabs = [page];
      while (tabs.length < TABS) tabs.push(await context.newPage());
      for (const tab of tabs) {
        await tab.goto(`${baseURL}/today`);
        await expect(tab.getByText('Nothing is due today')).toBeVisible();
      }
      await expect.poll(() => streams(page, daybook.origin)).toBe(1);

      const change = async (subject: string, of: readonly Page[]): Promise<void> => {
        await act.post('/api/activities', { type: 'task', subject, due: { on: '2026-11-24' } });
        for (const tab of of) await expect(row(tab, subject)).toBeVisible();
      };
      await change('Seen by all', tabs);

      // Whichever tab holds the stream is among the first to go.
      const left = tabs.slice(-2);
      for (const tab of tabs.slice(0, -2)) await tab.close();
      await expect.poll(() => streams(left[0] ?? page, daybook.origin)).toBe(1);
      await change('Seen by those that stay', left);
    });
  });
}

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { row } from '../screens/list.ts';
import { bareAddress, signedInAt } from '../support/bare-address.ts';

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
for (const [where, address] of [
  ['on this machine', {}],
  ['on a bare address of the network', bareAddress],
] as const) {
  test.describe(where, () => {
    test.use({ ...address, settings: { METRICS_TOKEN: TOKEN } });
    test('twelve tabs share one stream, and another takes over when the one that holds it is closed', async ({
      page,
      context,
      act,
      baseURL,
      daybook,
    }) => {
      await act.setUp();
      await signedInAt(context, baseURL);
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

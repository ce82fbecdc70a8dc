import type { Page } from '@playwright/test';
import { cookieOf } from '../data/people.ts';
import { layoutOf, recordIdOf } from '../data/records.ts';
import { freshContext } from '../lib/browser.ts';
import { Client, importCsv } from '../lib/client.ts';
import { contactsCsv } from '../lib/contacts-csv.ts';
import { envOf } from '../lib/data.ts';
import type { Figure, Reading } from '../lib/figure.ts';
import { startProgram } from '../lib/process.ts';
import { inBrowser } from '../lib/web.ts';
import { PROGRAM, type World } from '../lib/world.ts';

const ROWS = 10_000;

declare global {
  interface Window {
    benchLongest?: number;
  }
}

/** Notes the longest task of the page's main thread; tasks under 50 ms are not told and count as none. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchLongest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.benchLongest = Math.max(window.benchLongest ?? 0, duration);
    }).observe({ type: 'longtask' });
  });

const measure = async (world: World): Promise<Reading | string> => {
  const { size } = world;
  const copy = await world.copy('ours');
  const daybook = await startProgram([PROGRAM], envOf(copy));
  const reading = await inBrowser(async (browser): Promise<Reading> => {
    const context = await freshContext(browser, daybook.origin, cookieOf(2));
    const { largeAccount, smallAccount, busyContact, firstContact, firstOpportunity } = layoutOf(size);
    const paths = [
      `/accounts/${recordIdOf(largeAccount)}`,
      `/accounts/${recordIdOf(smallAccount)}`,
      `/contacts/${recordIdOf(busyContact)}`,
      `/contacts/${recordIdOf(firstContact + 5)}`,
      `/opportunities/${recordIdOf(firstOpportunity)}`,
    ];
    const pages: Page[] = [];
    for (const path of paths) {
      const page = await context.newPage();
      await page.goto(`${daybook.origin}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await watchTasks(page);
      pages.push(page);
    }
    const csv = new TextEncoder().encode(contactsCsv(Math.max(1000, Math.round(ROWS * size.scale))));
    const { ms } = await importCsv(new Client(daybook.origin, cookieOf(size.users + 1)), csv, 'contacts.csv');
    const longest = await Promise.all(pages.map((page) => page.evaluate(() => window.benchLongest ?? 0)));
    return {
      value: Math.max(...longest),
      yardstick: null,
      unit: 'ms',
      notes: { importSeconds: Math.round(ms / 1000) },
    };
  });
  await daybook.stop();
  await copy.remove();
  return reading;
};

/** Five timelines open while rows are imported: the longest task of a main thread. */
export const live: Figure = { name: 'live', budget: 100, measure };

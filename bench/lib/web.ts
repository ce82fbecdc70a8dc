import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findChromium, freshContext, launch, slowDown } from './browser.ts';

/** Where a row of the list is; the one thing of the interface that is known here. */
export const ROW = '[data-activity]';

export const SLOWER = 4;

const NO_CHROMIUM = 'There is no Chromium: install it, or name one with CHROMIUM.';

/** Does something in a browser; answers a sentence where there is none. */
export const inBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T | string> => {
  const chromium = findChromium();
  if (chromium === undefined) return NO_CHROMIUM;
  const browser = await launch(chromium);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
};

/** Runs in the page before its own code: notes when rows can be read, in ms from the beginning of the navigation. */
export const watchRows = (selector: string): void => {
  const look = (): void => {
    const isThere = document.querySelector(selector) !== null && document.fonts.status === 'loaded';
    if (!isThere || document.fonts.size === 0) {
      requestAnimationFrame(look);
      return;
    }
    // A message posted before the frame is painted arrives after it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        document.documentElement.dataset['readable'] = String(performance.now());
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  requestAnimationFrame(look);
};

/** Opens a page in a browser that has seen nothing yet; answers when its rows could be read, in ms. */
export const readableAfter = async (
  browser: Browser,
  { url, cookie, rate = SLOWER }: { url: string; cookie: string; rate?: number },
): Promise<number> => {
  const context = await freshContext(browser, new URL(url).origin, cookie);
  try {
    await context.addInitScript(watchRows, ROW);
    const page = await context.newPage();
    if (rate > 1) await slowDown(page, rate);
    await page.goto(url, { waitUntil: 'commit' });
    const html = page.locator('html[data-readable]');
    await html.waitFor({ state: 'attached', timeout: 60_000 });
    return Number(await html.getAttribute('data-readable'));
  } finally {
    await context.close();
  }
};

/** Opens Today and waits until there are rows. */
export const openToday = async (context: BrowserContext, origin: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${origin}/today`);
  await page.locator(ROW).first().waitFor({ timeout: 60_000 });
  return page;
};

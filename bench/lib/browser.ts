import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { NOW } from '../data/size.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium to measure in; undefined where there is none. */
export const findChromium = (): string | undefined =>
  [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const [name, value] = ['daybook_session', (cookie: string) => cookie.slice('daybook_session='.length)];

/**
 * A browser that has seen nothing yet, signed in with this cookie, its clock showing the moment the data is told from.
 * Timers and `performance` stay the real ones.
 */
export const freshContext = async (
  browser: Browser,
  origin: string,
  cookie: string,
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
  });
  await context.addCookies([{ name, value: value(cookie), url: origin }]);
  await context.addInitScript((now: number) => {
    const Real = Date;
    const ahead = now - Real.now();
    class Shifted extends Real {
      constructor(...args: unknown[]) {
        // No arguments: the moment it is; anything else is left to the real one.
        super(...((args.length === 0 ? [Real.now() + ahead] : args) as [number]));
      }
      static override now(): number {
        return Real.now() + ahead;
      }
    }
    globalThis.Date = Shifted as DateConstructor;
  }, NOW);
  return context;
};

/** Makes the page's processor so many times slower. */
export const slowDown = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { createDatabase } from './support/database.ts';
import { actIn, Daybook } from './support/daybook.ts';
import { watchFocus } from './support/focus.ts';
import { watchLeaving } from './support/leaving.ts';
import { slowDown } from './support/slow.ts';
import { serverErrors, watchPages } from './support/watch.ts';

export interface DaybookOptions {
  /** Which database the journey runs on. */
  readonly engine: 'sqlite' | 'postgres';
  /** The moment at which it begins, for the server and every page. */
  readonly clock: string;
  /** Settings of the server beside those every journey has. */
  readonly settings: Readonly<Record<string, string>>;
  /** Errors in the console or the server's log that this journey provokes on purpose. */
  readonly expectedTroubles: readonly RegExp[];
}

interface DaybookFixtures {
  /** A Daybook of this test's own, running, empty, on the test's clock. */
  readonly daybook: Daybook;
  /** What the test does through the API, in the browser's name. */
  readonly act: ReturnType<typeof actIn>;
  /** Somebody else's browser, in their place: its own cookies, the same clock. */
  readonly elsewhere: (place?: Place) => Promise<Page>;
}

/** Where somebody sits. */
interface Place {
  readonly timezoneId: string;
  readonly locale: string;
}

/** A Tuesday, 09:00 in Berlin. */
const MORNING = '2026-11-24T08:00:00Z';

const makePlace = async (engine: DaybookOptions['engine']) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'daybook-journey-'));
  const database = engine === 'postgres' ? await createDatabase() : undefined;
  const clear = async (): Promise<void> => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  };
  const env = { DAYBOOK_DATA: folder, ...(database ? { DATABASE_URL: database.url } : {}) };
  return { env, clear };
};

export const test = base.extend<DaybookFixtures & DaybookOptions>({
  engine: ['sqlite', { option: true }],
  clock: [MORNING, { option: true }],
  settings: [{}, { option: true }],
  expectedTroubles: [[], { option: true }],

  daybook: async ({ engine, clock, settings, expectedTroubles }, use, testInfo) => {
    const place = await makePlace(engine);
    const daybook = await Daybook.start({ ...place.env, ...settings }, clock);
    await use(daybook);
    await daybook.end();
    if (testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('server log', { body: daybook.output, contentType: 'text/plain' });
    await place.clear();
    const errors = serverErrors(daybook.output);
    expect(errors.filter((each) => !expectedTroubles.some((one) => one.test(each)))).toEqual([]);
    // Names and addresses are nobody's business who reads the log.
    expect(daybook.personal.foundIn(daybook.output)).toEqual([]);
  },

  baseURL: async ({ daybook }, use) => {
    await use(daybook.origin);
  },

  context: async ({ context, daybook, clock, expectedTroubles }, use) => {
    const { troubles } = watchPages(context);
    daybook.personal.watch(context);
    await slowDown(context);
    await watchFocus(context);
    watchLeaving(context);
    await context.clock.install({ time: clock });
    await use(context);
    // Before the server goes, whose going would be one more trouble.
    await Promise.all(context.pages().map((page) => page.close()));
    expect([...troubles].filter((each) => !expectedTroubles.some((one) => one.test(each)))).toEqual([]);
  },

  act: async ({ context, daybook }, use) => {
    await use(actIn(context, daybook));
  },

  elsewhere: async ({ browser, daybook, expectedTroubles }, use) => {
    const contexts: BrowserContext[] = [];
    const watched: ReadonlySet<string>[] = [];
    await use(async (place = { timezoneId: 'Africa/Lagos', locale: 'en-GB' }) => {
      const context = await browser.newContext({ baseURL: daybook.origin, ...place });
      contexts.push(context);
      watched.push(watchPages(context).troubles);
      daybook.personal.watch(context);
      await slowDown(context);
      await watchFocus(context);
      watchLeaving(context);
      await context.clock.install({ time: daybook.now });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    const troubles = watched.flatMap((seen) => [...seen]);
    expect(troubles.filter((each) => !expectedTroubles.some((one) => one.test(each)))).toEqual([]);
  },
});

export { expect };

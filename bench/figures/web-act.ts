import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { cookieOf } from '../data/people.ts';
import { type Effect, installWatch, pressAndWatch } from '../lib/act.ts';
import { freshContext, slowDown } from '../lib/browser.ts';
import { envOf } from '../lib/data.ts';
import type { Figure, Reading } from '../lib/figure.ts';
import { median, percentile } from '../lib/numbers.ts';
import { startProgram } from '../lib/process.ts';
import { openWithoutCode } from '../lib/static-page.ts';
import { inBrowser, openToday, SLOWER } from '../lib/web.ts';
import { PROGRAM, type World } from '../lib/world.ts';

const TIMES = 25;
const TIMES_WITHOUT_CODE = 15;
const BETWEEN_MS = 250;

const LOADED_WITHIN_MS = 180_000;

/** Scrolls to the end until the list knows how long it is, and back: all pages of it are then in the browser. */
const loadAll = async (page: Page): Promise<number> => {
  const list = page.getByRole('grid').first();
  const late = performance.now() + LOADED_WITHIN_MS;
  let rows = -1;
  // While there are more, no count is told.
  while (rows < 0) {
    if (performance.now() > late) throw new Error('The list did not come to its end.');
    await page.keyboard.press('End');
    await page.mouse.wheel(0, 1_000_000);
    await sleep(50);
    rows = Number((await list.getAttribute('aria-rowcount')) ?? -1);
  }
  await page.mouse.wheel(0, -100_000_000);
  await page.keyboard.press('Home');
  await sleep(500);
  return rows;
};

interface Act {
  readonly name: 'complete' | 'snooze' | 'open';
  readonly key: string;
  readonly effect: Effect;
  /** What puts the page back where it was, unmeasured. */
  readonly after: string;
}

const ACTS: readonly Act[] = [
  { name: 'open', key: 'Enter', effect: 'panel', after: 'Escape' },
  { name: 'snooze', key: 's', effect: 'menu', after: 'Escape' },
  { name: 'complete', key: 'c', effect: 'done', after: 'Escape' },
];

type Times = ReadonlyMap<Act['name'], number[]>;

/** Does each act so many times; the first two of each warm up. */
const act = async (page: Page, acts: readonly Act[], rounds: number): Promise<Times> => {
  const times = new Map(acts.map(({ name }): [Act['name'], number[]] => [name, []]));
  for (let i = -2; i < rounds; i++) {
    for (const { name, key, effect, after } of acts) {
      await page.keyboard.press('j');
      await sleep(BETWEEN_MS);
      const ms = await pressAndWatch(page, key, effect);
      if (i >= 0) times.get(name)?.push(ms);
      await sleep(BETWEEN_MS);
      await page.keyboard.press(after);
      await sleep(BETWEEN_MS);
    }
  }
  return times;
};

const notesOf = (times: Times, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    [...times].map(([name, ms]) => [
      `${prefix}${name}`,
      `p50 ${Math.round(median(ms))}, p95 ${Math.round(percentile(ms, 0.95))}`,
    ]),
  );

/** What the browser alone takes for the same, noted beside the figure: it tells how fast the machine is just now. */
const actWithoutCode = async (context: BrowserContext, page: Page): Promise<Times> => {
  const bare = await openWithoutCode(context, page);
  await slowDown(bare, SLOWER);
  await installWatch(bare);
  const times = await act(bare, ACTS.slice(0, 2), TIMES_WITHOUT_CODE);
  await bare.close();
  await page.bringToFront();
  return times;
};

const measure = async (world: World): Promise<Reading | string> => {
  const copy = await world.copy('ours');
  const daybook = await startProgram([PROGRAM], envOf(copy));
  const reading = await inBrowser(async (browser): Promise<Reading> => {
    const context = await freshContext(browser, daybook.origin, cookieOf(1));
    const page = await openToday(context, daybook.origin);
    await page.mouse.move(700, 500);
    const rows = await loadAll(page);
    await page.keyboard.press('j');
    const bare = await actWithoutCode(context, page);
    await slowDown(page, SLOWER);
    await installWatch(page);
    const times = await act(page, ACTS, TIMES);
    const value = percentile([...times.values()].flat(), 0.95);
    const notes = { rows, ...notesOf(times), ...notesOf(bare, 'without code: ') };
    return { value, yardstick: null, unit: 'ms', notes };
  });
  await daybook.stop();
  await copy.remove();
  return reading;
};

/** From a key press to its painted effect, with a very long list in the browser, four times slower. */
export const webAct: Figure = { name: 'web-act', budget: 50, measure };

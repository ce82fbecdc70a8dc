import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { PATTERNS } from '../../apps/web/src/shared/lib/paths.ts';
import { expect, test } from '../fixtures.ts';
import { atRest, drawn, watchRequests } from '../support/at-rest.ts';
import { axeFindings, colourFindings } from '../support/axe.ts';
import { addDeadLetter } from '../support/dead-letter.ts';
import { ADDRESSES, PARTS } from './addresses.ts';
import { makeOneOfEach } from './make-one-of-each.ts';
import { show } from './show.ts';
import type { State } from './state.ts';
import { EMPTY, NARROW_STATES, STATES } from './states.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 900 };
type Theme = 'light' | 'dark';

/** Puts the page in the light or in the dark; it follows the system a moment after the system has changed. */
const turn = async (page: Page, theme: Theme): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme });
  // The description of the API has no theme of the app's: it follows the system at once.
  await page.waitForFunction(
    (wanted) => (document.documentElement.dataset['theme'] ?? wanted) === wanted,
    theme,
  );
  await drawn(page);
};

/** It is no wider than the window. */
const expectFits = async (page: Page, what: string): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
};

/** In which theme each page is: it is left in the one it was looked at last, so that half as often all is drawn anew. */
const themes = new WeakMap<Page, Theme>();
const themeOf = (page: Page): Theme => themes.get(page) ?? 'light';

const turnOver = async (page: Page): Promise<void> => {
  const other = themeOf(page) === 'light' ? 'dark' : 'light';
  await turn(page, other);
  themes.set(page, other);
};

/** Axe on all there is, in the theme that it is in. */
const lookAtEverything = async (page: Page, what: string): Promise<void> => {
  expect.soft(await axeFindings(page), `${what}, ${themeOf(page)}`).toEqual([]);
  await expectFits(page, what);
};

/** Axe on its colours alone, which are all that the other theme can break. */
const lookAtColours = async (page: Page, what: string): Promise<void> => {
  expect.soft(await colourFindings(page), `${what}, ${themeOf(page)}`).toEqual([]);
};

const look = async (page: Page, what: string): Promise<void> => {
  await lookAtEverything(page, what);
  await turnOver(page);
  await lookAtColours(page, what);
};

/** The same in a wide window and in a narrow one. */
const lookInBothSizes = async (page: Page, what: string): Promise<void> => {
  await lookAtEverything(page, what);
  await page.setViewportSize(NARROW);
  await atRest(page);
  await lookAtEverything(page, `${what}, narrow`);
  await turnOver(page);
  await lookAtColours(page, `${what}, narrow`);
  await page.setViewportSize(WIDE);
  await atRest(page);
  await lookAtColours(page, what);
};

const lookAtAll = async (page: Page, addresses: readonly string[]): Promise<void> => {
  watchRequests(page);
  let isOpen = false;
  for (const address of addresses) {
    await show(page, address, isOpen);
    await atRest(page);
    await lookInBothSizes(page, address);
    isOpen = true;
  }
};

const APP = path.resolve(import.meta.dirname, '../../apps/web/src');

/** The files of the app that draw something over a page. */
const overlays = (): string[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .filter((file) => /<(Dialog|Popover)\b/.test(readFileSync(path.join(APP, file), 'utf8')));

test.use({
  expectedTroubles: [/\b(404|410|500)\b|ERR_FAILED/],
  viewport: WIDE,
  colorScheme: 'light',
  // What is still fading in has the contrast of neither end.
  contextOptions: { reducedMotion: 'reduce' },
  // The webhook there is leads to this machine.
  settings: { WEBHOOK_PRIVATE: '1' },
});
test.describe.configure({ timeout: 300_000 });

test('every page of the router is looked at, and every dialog of the app', () => {
  expect(Object.keys(ADDRESSES).toSorted()).toEqual(Object.keys(PATTERNS).toSorted());
  const states = [...Object.values(STATES).flat(), ...NARROW_STATES];
  const drawnBy = new Set(states.flatMap((state) => state.drawnBy ?? []));
  expect([...drawnBy].toSorted()).toEqual(overlays().toSorted());
});

test('nothing fades for whoever wants no motion', async ({ page, act }) => {
  await act.setUp();
  await show(page, '/today', false);
  const fading = await page.evaluateHandle(() => {
    const properties: string[] = [];
    addEventListener('transitionrun', ({ propertyName }) => properties.push(propertyName));
    return properties;
  });
  await turn(page, 'dark');
  expect(await fading.jsonValue()).toEqual([]);
});

test('a colour that is wrong in one theme alone is found in that theme, by all rules there are on colours', async ({
  page,
  act,
}) => {
  await act.setUp();
  await show(page, '/today', false);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-theme="dark"] h1 { color: #22211f; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  expect(await colourFindings(page)).toEqual([]);
  await turn(page, 'dark');
  expect(await colourFindings(page)).toEqual([expect.stringMatching(/^color-contrast: .*h1/)]);
  const rules = await page.evaluate(() =>
    globalThis.axe?.getRules(['cat.color']).map(({ ruleId }) => ruleId),
  );
  // The one that is left out asks for more contrast than WCAG AA, which axe does only where it is told to.
  expect(rules?.toSorted()).toEqual(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
});

test('axe finds nothing where there is nothing yet', async ({ page, act }) => {
  await act.setUp();
  await lookAtAll(page, EMPTY);
});

for (const [part, addressesOf] of Object.entries(PARTS)) {
  test(`axe finds nothing on ${part}, wide and narrow, in the light and in the dark`, async ({
    page,
    act,
  }) => {
    await act.setUp();
    await lookAtAll(page, addressesOf(await makeOneOfEach(act)));
  });
}

const overThePage = (page: Page) => page.getByRole('dialog').or(page.getByRole('menu'));

const lookAtStates = async (
  page: Page,
  states: readonly State[],
  addressOf: (state: State) => string,
): Promise<void> => {
  let isOpen = false;
  for (const state of states) {
    // Anew where the last left something: what was selected, asked and begun is remembered from one place to the next.
    await show(page, addressOf(state), isOpen);
    await expect(overThePage(page)).toHaveCount(0);
    isOpen = state.leavesNothing === true;
    const opened = await state.open(page);
    await expect(opened, state.name).toBeVisible();
    // What it shows first may be taken away for what it shows once that has been read.
    await atRest(page);
    await expect(opened, state.name).toBeVisible();
    await look(page, `${state.name}, ${page.viewportSize()?.width} px`);
    await page.unrouteAll();
    // What a window remembers as long as it is open would be asked about on the next page.
    await page.evaluate(() => sessionStorage.clear());
    // What the mouse stands over would say its name on the next page.
    await page.mouse.move(0, 0);
  }
};

for (const [part, states] of Object.entries(STATES)) {
  test(`axe finds nothing on ${part}, wide and narrow`, async ({ page, act, daybook }) => {
    await act.setUp();
    const made = await makeOneOfEach(act);
    addDeadLetter(daybook.folder, daybook.now, 'search.rebuild');
    watchRequests(page);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      await lookAtStates(page, states, ({ address }) => address(made));
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: NARROW });
  test('axe finds nothing on what only a phone has', async ({ page, act }) => {
    await act.setUp();
    const made = await makeOneOfEach(act);
    watchRequests(page);
    await lookAtStates(page, NARROW_STATES, ({ address }) => address(made));
  });
});

import type { Page } from '@playwright/test';
import { PATTERNS } from '../../apps/web/src/shared/lib/paths.ts';
import { expect, test } from '../fixtures.ts';
import { axeFindings, contrastFindings } from '../support/axe.ts';
import { ADDRESSES, addressesOf } from './addresses.ts';
import { makeOneOfEach } from './make-one-of-each.ts';
import { EMPTY, NARROW_STATES, STATES } from './states.ts';

const settle = async (page: Page): Promise<void> => {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('status', { name: /^Reading/ })).toHaveCount(0);
};

/** Puts the page in the light or in the dark; it follows the system a moment after the system has changed. */
const turn = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme });
  // The description of the API has no theme of the app's: it follows the system at once.
  await page.waitForFunction(
    (wanted) => (document.documentElement.dataset['theme'] ?? wanted) === wanted,
    theme,
  );
  // Colours have been drawn anew once two frames have gone by.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};

/** Axe on what is there in the light, its colours again in the dark, and that it is no wider than the window. */
const look = async (page: Page, what: string): Promise<void> => {
  await turn(page, 'light');
  expect.soft(await axeFindings(page), what).toEqual([]);
  await turn(page, 'dark');
  expect.soft(await contrastFindings(page), `${what}, dark`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
};

test('every page of the router is looked at', () => {
  expect(Object.keys(ADDRESSES).toSorted()).toEqual(Object.keys(PATTERNS).toSorted());
});

for (const width of [1440, 390]) {
  test.describe(`${width} px`, () => {
    test.use({
      expectedTroubles: [/\b(404|410|500)\b|ERR_FAILED/],
      viewport: { width, height: 900 },
      // What is still fading in has the contrast of neither end.
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('axe finds nothing on any page, in the light and in the dark', async ({ page, act }) => {
      test.setTimeout(300_000);
      await act.setUp();
      for (const address of addressesOf(await makeOneOfEach(act))) {
        await page.goto(address);
        await settle(page);
        await look(page, address);
      }
    });

    test('axe finds nothing where there is nothing, or something went wrong, or a dialog is open', async ({
      page,
      act,
    }) => {
      test.setTimeout(600_000);
      await act.setUp();
      for (const address of EMPTY) {
        await page.goto(address);
        await settle(page);
        await look(page, `${address}, empty`);
      }
      const made = await makeOneOfEach(act);
      for (const { name, address, open } of width < 640 ? [...STATES, ...NARROW_STATES] : STATES) {
        await page.goto(address(made));
        await expect(await open(page), name).toBeVisible();
        await look(page, name);
        await page.unrouteAll();
      }
    });
  });
}

import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** More controls than this between two places are no way to go by the Tab key. */
const FARTHEST = 60;

/** A browser without a mouse: a press of one is a trouble, like an error in the console. */
export const takeMouseAway = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    const refuse = (): never => {
      throw new Error('The mouse was used.');
    };
    addEventListener('pointerdown', refuse, true);
  });
};

const hasFocus = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => element === document.activeElement);

/** What somebody does on a page who has only a keyboard. */
export const handsOn = (page: Page) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes to it by the Tab key, forwards or back. */
  const goTo = async (thing: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    await expect(thing).toBeVisible();
    for (let steps = 0; !(await hasFocus(thing)); steps += 1) {
      expect(steps, `${thing.toString()} is not far by ${key}`).toBeLessThan(FARTHEST);
      await press(key);
    }
  };
  return {
    press,
    goTo,
    /** Goes there and writes instead of what stands there. */
    write: async (field: Locator, text: string): Promise<void> => {
      await goTo(field);
      await press('Control+A');
      await page.keyboard.type(text);
      await expect(field).toHaveValue(text);
    },
    /** Goes there and chooses by its first letters, as in any list of the browser. */
    choose: async (field: Locator, text: string): Promise<void> => {
      await goTo(field);
      await page.keyboard.type(text);
    },
    /** Goes there and presses it. */
    activate: async (thing: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
      await goTo(thing);
      await press(key);
    },
  };
};

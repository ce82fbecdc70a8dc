import type { BrowserContext, Page } from '@playwright/test';

declare global {
  /** In a page of a journey: whether something has the focus. */
  var isFocusSomewhere: (() => boolean) | undefined;
}

/** A press of the mouse on what takes no focus leaves it nowhere, as browsers do, until it is taken again. */
const knowWhereItIs = (): void => {
  let pressedElsewhere = false;
  addEventListener('pointerdown', () => (pressedElsewhere = true), true);
  addEventListener('focusin', () => (pressedElsewhere = false), true);
  globalThis.isFocusSomewhere = () => {
    const { activeElement, body, documentElement } = document;
    return pressedElsewhere || ![null, body, documentElement].includes(activeElement as HTMLElement | null);
  };
};

const FOUND_WITHIN_MS = 20_000;

/** Waits until the focus is somewhere; fails where it is nowhere for good. */
const findFocus = async (page: Page, after: string): Promise<void> => {
  if (page.isClosed()) return;
  try {
    await page.waitForFunction(() => globalThis.isFocusSomewhere?.(), undefined, {
      timeout: FOUND_WITHIN_MS,
    });
  } catch (error) {
    if (page.isClosed()) return;
    throw new Error(`The focus was lost after “${after}” on ${page.url()}.`, { cause: error });
  }
};

const watchPage = (page: Page): void => {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  keyboard.press = async (keys, options) => {
    await press(keys, options);
    // From the last control of a page the next place is the browser's own.
    if (!keys.endsWith('Tab')) await findFocus(page, keys);
  };
};

/** From here on each key pressed in a page of this browser must leave the focus somewhere. */
export const watchFocus = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(knowWhereItIs);
  context.on('page', watchPage);
};

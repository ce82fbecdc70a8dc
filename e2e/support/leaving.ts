import type { BrowserContext, Page } from '@playwright/test';

/** Whether the browser would let the page go without a question, because all has reached the server. */
const mayGo = (): boolean =>
  !navigator.onLine || dispatchEvent(new Event('beforeunload', { cancelable: true }));

const REACHES_WITHIN_MS = 20_000;

/** The driver answers the browser's question with yes; a person stays until everything is sent. */
const watchPage = (page: Page): void => {
  const reload = page.reload.bind(page);
  const goto = page.goto.bind(page);
  const stay = () => page.waitForFunction(mayGo, undefined, { timeout: REACHES_WITHIN_MS });
  page.reload = async (options) => {
    await stay();
    return reload(options);
  };
  page.goto = async (url, options) => {
    await stay();
    return goto(url, options);
  };
};

/** From here on a page of this browser is left as a person leaves it who heeds the browser's question. */
export const watchLeaving = (context: BrowserContext): void => {
  context.on('page', watchPage);
};

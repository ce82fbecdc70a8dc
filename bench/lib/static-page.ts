import type { BrowserContext, Page } from '@playwright/test';

/** What opens over or beside the list, as HTML. */
interface Parts {
  readonly panel: string;
  readonly menu: string;
}

const AT = '/without-code';

/** The page as it stands, but for its code and what is drawn ahead of its being opened. */
const htmlOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const besides = 'script, link[rel="modulepreload"], aside:has([role="tabpanel"])';
    for (const one of copy.querySelectorAll(besides)) one.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });

const partsOf = async (page: Page): Promise<Parts> => {
  const open = page.locator('aside', { has: page.getByRole('tabpanel') }).filter({ visible: true });
  await page.keyboard.press('Enter');
  const panel = await open.evaluate((aside) => aside.outerHTML);
  await page.keyboard.press('Escape');
  await open.waitFor({ state: 'hidden' });
  await page.keyboard.press('s');
  const popover = page.locator('[popover]:popover-open');
  const menu = await popover.evaluate((element) => element.outerHTML);
  await page.keyboard.press('Escape');
  await popover.waitFor({ state: 'hidden' });
  return { panel, menu };
};

/** Enter adds the panel, S the menu, Escape takes either away. */
const answerKeys = (page: Page, parts: Parts): Promise<void> =>
  page.evaluate(({ panel, menu }) => {
    const of = (html: string): HTMLElement => {
      const template = document.createElement('template');
      template.innerHTML = html;
      return template.content.firstElementChild as HTMLElement;
    };
    const [aside, popover] = [of(panel), of(menu)];
    const grid = document.querySelector<HTMLElement>('[role="grid"]');
    const list = grid?.closest('.overflow-y-auto');
    addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') list?.parentElement?.parentElement?.append(aside);
      if (key === 's') {
        list?.append(popover);
        popover.showPopover();
        popover.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
      }
      if (key === 'Escape') {
        aside.remove();
        popover.remove();
        grid?.focus();
      }
    });
    grid?.focus();
  }, parts);

/**
 * The same rows, panel and menu in a page without a line of Daybook's code: what the browser itself takes for them on
 * this machine, now.
 */
export const openWithoutCode = async (context: BrowserContext, page: Page): Promise<Page> => {
  const html = await htmlOf(page);
  const parts = await partsOf(page);
  await context.route(`**${AT}`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const bare = await context.newPage();
  await bare.goto(new URL(AT, page.url()).href);
  await bare.mouse.move(700, 500);
  await answerKeys(bare, parts);
  return bare;
};

import type { Locator, Page } from '@playwright/test';
import { recordPath } from '../../apps/web/src/shared/lib/paths.ts';
import type { Made } from './make-one-of-each.ts';

/** Something that stands on a page only after somebody did something. */
export interface State {
  readonly name: string;
  readonly address: (made: Made) => string;
  /** Brings it about; answers what is then on the page. */
  readonly open: (page: Page) => Promise<Locator>;
  /** Where the app draws it, if it is over the page: every such file is looked at. */
  readonly drawnBy?: string;
  /** It goes with its page, and the app remembers nothing of it: what comes next need not be loaded anew. */
  readonly leavesNothing?: true;
}

export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** Waits until the day stands on the page, so that a key does what it does there. */
export const dayIsThere = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();

export const contactPage: State['address'] = ({ contact }) => recordPath({ type: 'contact', id: contact });

/** A dialog behind the button of that name. */
export const behind = (
  drawnBy: string,
  address: string | State['address'],
  button: string | RegExp,
  title: string | RegExp,
): State => ({
  name: String(title),
  drawnBy,
  leavesNothing: true,
  address: typeof address === 'string' ? () => address : address,
  open: async (page) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    return dialog(page, title);
  },
});

/** What a key opens on the page of today. */
export const byKey = (key: string, name: string, find: (page: Page) => Locator, drawnBy?: string): State => ({
  name,
  ...(drawnBy !== undefined && { drawnBy }),
  address: () => '/today',
  open: async (page) => {
    await dayIsThere(page);
    await page.keyboard.press(key);
    return find(page);
  },
});

/** What is behind one entry of a menu. */
export const inMenu = (
  drawnBy: string,
  address: string | State['address'],
  menu: string | RegExp,
  item: string,
  title: string | RegExp,
): State => ({
  name: String(title),
  drawnBy,
  leavesNothing: true,
  address: typeof address === 'string' ? () => address : address,
  open: async (page) => {
    await page.getByRole('main').getByRole('button', { name: menu }).first().click();
    await page.getByRole('menuitem', { name: item }).click();
    return dialog(page, title);
  },
});

/** The menu behind a button. */
export const menuOf = (
  name: string,
  address: State['address'],
  button: string | RegExp,
  drawnBy?: string,
): State => ({
  name,
  ...(drawnBy !== undefined && { drawnBy }),
  address,
  leavesNothing: true,
  open: async (page) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    return page.getByRole('menu');
  },
});

export const failing = (address: string, resource: string): State => ({
  name: `${address} when the server fails`,
  address: () => address,
  open: async (page) => {
    await page.route(resource, (route) => route.fulfill({ status: 500 }));
    await page.reload();
    return page.getByRole('main').getByRole('alert').first();
  },
});

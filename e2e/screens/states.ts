import type { Locator, Page } from '@playwright/test';
import { recordPath, settingsPath } from '../../apps/web/src/shared/lib/paths.ts';
import type { Made } from './make-one-of-each.ts';

/** Something that stands on a page only after somebody did something. */
export interface State {
  readonly name: string;
  readonly address: (made: Made) => string;
  /** Brings it about; answers what is then on the page. */
  readonly open: (page: Page) => Promise<Locator>;
}

const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** A dialog behind the button of that name. */
const behind = (address: string, button: string | RegExp, title: string | RegExp): State => ({
  name: String(title),
  address: () => address,
  open: async (page) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    return dialog(page, title);
  },
});

/** What a key opens on the page of today. */
const byKey = (key: string, name: string, find: (page: Page) => Locator): State => ({
  name,
  address: () => '/today',
  open: async (page) => {
    await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();
    await page.keyboard.press(key);
    return find(page);
  },
});

/** What is behind one entry of a menu. */
const inMenu = (
  address: State['address'],
  menu: string | RegExp,
  item: string,
  title: string | RegExp,
): State => ({
  name: String(title),
  address,
  open: async (page) => {
    await page.getByRole('main').getByRole('button', { name: menu }).first().click();
    await page.getByRole('menuitem', { name: item }).click();
    return dialog(page, title);
  },
});

const failing = (address: string, resource: string): State => ({
  name: `${address} when the server fails`,
  address: () => address,
  open: async (page) => {
    await page.route(resource, (route) => route.fulfill({ status: 500 }));
    await page.reload();
    return page.getByRole('main').getByRole('alert').first();
  },
});

const contactPage: State['address'] = ({ contact }) => recordPath({ type: 'contact', id: contact });

export const STATES: readonly State[] = [
  byKey('Control+k', 'the palette', (page) => dialog(page, 'Search and commands')),
  {
    name: 'the palette with what it found',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('main').waitFor();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('north');
      return page.getByRole('option', { name: /Northwind/ }).first();
    },
  },
  byKey('?', 'the keyboard shortcuts', (page) => dialog(page, 'Keyboard shortcuts')),
  byKey('f', 'the filter', (page) => page.getByLabel('Words')),
  byKey('n', 'a new activity', (page) => page.getByLabel('Subject')),
  {
    name: 'the peek',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('row').filter({ hasText: 'Discovery call' }).click();
      return page.getByLabel('What was said');
    },
  },
  {
    name: 'how a call went',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().click();
      return page.getByRole('menu');
    },
  },
  behind('/accounts', 'Add account', 'New account'),
  behind('/contacts', 'Add contact', 'New contact'),
  behind('/opportunities', 'Add opportunity', 'New opportunity'),
  behind('/deals', 'Add deal', 'New deal'),
  behind('/campaigns', 'Add campaign', 'New campaign'),
  behind('/contracts', 'Add contract', 'New contract'),
  {
    name: 'a day being chosen',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();
      await page.keyboard.press('n');
      await page.getByRole('button', { name: 'Choose from a calendar' }).first().click();
      return dialog(page, 'Calendar').getByRole('button').first();
    },
  },
  {
    name: 'several that are selected',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+J');
      return page.getByRole('toolbar', { name: 'Selected activities' });
    },
  },
  {
    name: 'a line with what it means',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();
      await page.keyboard.press('n');
      const line = page.getByLabel('In one line').or(page.getByLabel('Subject')).first();
      await line.fill('called Priya yesterday 20m no answer, retry Thu 10');
      return page.getByText(/^Call with Priya.*20 min, No answer$/).first();
    },
  },
  {
    name: 'no connection',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('button', { name: 'Complete “Discovery call”' }).first().waitFor();
      await page.route('**/api/**', (route) => route.abort());
      await page.evaluate(() => dispatchEvent(new Event('offline')));
      return page.getByText('Daybook cannot be reached.');
    },
  },
  {
    name: 'the description of the API',
    address: () => '/api/docs',
    open: async (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    name: 'the filter of the contacts',
    address: () => '/contacts',
    open: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('button', { name: 'Add condition' }).first().click();
      return page.getByRole('combobox', { name: 'Field' }).first();
    },
  },
  {
    name: 'a new activity on a record',
    address: contactPage,
    open: async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor();
      await page.keyboard.press('n');
      return dialog(page, /New activity/);
    },
  },
  inMenu(contactPage, /^More$/, 'Erase for good', /Erase/),
  {
    name: 'the menu of a record',
    address: contactPage,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
      return page.getByRole('menu');
    },
  },
  behind(settingsPath('users'), 'Invite', 'Invite somebody'),
  inMenu(() => settingsPath('users'), 'More for Ben Adeyemi', 'Deactivate', /Deactivate Ben/),
  inMenu(() => settingsPath('users'), 'More for Ben Adeyemi', 'Edit', /Ben Adeyemi/),
  behind(settingsPath('teams'), 'New team', 'New team'),
  behind(settingsPath('templates'), 'New template', 'New template'),
  behind(settingsPath('api'), 'New key', 'New API key'),
  behind(settingsPath('webhooks'), 'New webhook', 'New webhook'),
  behind(settingsPath('forms'), 'New form', 'New form'),
  behind(settingsPath('linkedin'), 'New action', 'New LinkedIn action'),
  {
    name: 'an address that is refused',
    address: () => settingsPath('users'),
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Invite' }).click();
      await dialog(page, 'Invite somebody').getByRole('button', { name: 'Invite', exact: true }).click();
      return dialog(page, 'Invite somebody').getByRole('alert').first();
    },
  },
  failing('/today', '**/api/activities**'),
  failing('/contacts', '**/api/contacts**'),
  failing('/history', '**/api/operations**'),
  {
    name: 'how a LinkedIn step went',
    address: ({ connected }) => `/activities/${connected}`,
    open: async (page) => {
      await page.context().route(/^https:\/\/www\.linkedin\.com\//, (route) => route.fulfill({ body: '' }));
      const opened = page.context().waitForEvent('page');
      await page.getByRole('button', { name: /^Open the profile/ }).click();
      await (await opened).close();
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      return dialog(page, 'How did it go?');
    },
  },
];

/** Pages of a workspace in which there is nothing yet. */
export const EMPTY: readonly string[] = [
  '/today',
  '/activities',
  '/contacts',
  '/accounts',
  '/history',
  '/inbox',
  settingsPath('templates'),
  settingsPath('api'),
  settingsPath('webhooks'),
  settingsPath('forms'),
  settingsPath('teams'),
];

/** What only a phone has. */
export const NARROW_STATES: readonly State[] = [
  {
    name: 'what the bar has no room for',
    address: () => '/today',
    open: async (page) => {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click();
      return dialog(page, 'More');
    },
  },
];

import { expect } from '@playwright/test';
import { byKey, dayIsThere, dialog, type State } from './state.ts';

const UI = 'features/activities/ui';

/** On the list of today. */
const LIST_STATES: readonly State[] = [
  { ...byKey('f', 'the filter', (page) => page.getByLabel('Words')), leavesNothing: true },
  byKey('n', 'a new activity', (page) => page.getByLabel('Subject')),
  {
    name: 'the peek',
    address: () => '/today',
    drawnBy: 'shared/ui/peek.tsx',
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
  {
    name: 'a day being chosen',
    address: () => '/today',
    drawnBy: 'shared/ui/date-field.tsx',
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('n');
      await page.getByRole('button', { name: 'Choose from a calendar' }).first().click();
      return dialog(page, 'Calendar').getByRole('button').first();
    },
  },
  {
    name: 'several that are selected',
    address: () => '/today',
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.keyboard.press('Shift+J');
      return page.getByRole('toolbar', { name: 'Selected activities' });
    },
  },
  {
    name: 'a field for many activities',
    address: () => '/today',
    drawnBy: `${UI}/bulk-dialog.tsx`,
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      const bar = page.getByRole('toolbar', { name: 'Selected activities' });
      await bar.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Change a field' }).click();
      return dialog(page, 'Change a field of 1 activity').getByLabel('Field');
    },
  },
  {
    name: 'a line with what it means',
    address: () => '/today',
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('n');
      const line = page.getByLabel('In one line').or(page.getByLabel('Subject')).first();
      await line.fill('called Priya yesterday 20m no answer, retry Thu 10');
      return page.getByText(/^Call with Priya.*20 min, No answer$/).first();
    },
  },
  {
    name: 'a colleague whose list is looked for',
    address: () => '/today',
    drawnBy: `${UI}/find-colleague.tsx`,
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('group', { name: 'Whose activities' }).getByRole('button').click();
      await page.getByRole('menuitemradio', { name: 'A colleague' }).click();
      const found = dialog(page, 'Whose activities');
      await found.getByRole('combobox').fill('ben');
      return page.getByRole('option', { name: /Ben Adeyemi/ });
    },
  },
  {
    name: 'no connection',
    address: () => '/today',
    open: async (page) => {
      await dayIsThere(page);
      await page.route('**/api/**', (route) => route.abort());
      await page.evaluate(() => dispatchEvent(new Event('offline')));
      return page.getByText('Daybook cannot be reached.');
    },
  },
];

/** On an activity’s own page. */
const ACTIVITY_STATES: readonly State[] = [
  {
    name: 'how it repeats',
    address: ({ activity }) => `/activities/${activity}`,
    drawnBy: `${UI}/repeat-dialog.tsx`,
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Repeat' }).click();
      const repeats = dialog(page, /repeats$/);
      await repeats.getByLabel('Repeats').selectOption({ index: 2 });
      return repeats;
    },
  },
  {
    name: 'what is required to complete it',
    address: ({ connected }) => `/activities/${connected}`,
    drawnBy: `${UI}/needed-dialog.tsx`,
    open: async (page) => {
      const errors = [{ path: 'custom.cost_centre', message: 'Cost centre cannot be empty.' }];
      const json = { code: 'request.invalid', errors };
      await page.route('**/complete', (route) => route.fulfill({ status: 400, json }), { times: 1 });
      await page.getByRole('button', { name: 'Mark complete' }).click();
      const needed = dialog(page, /^Complete “/);
      await expect(needed.getByLabel('Cost centre')).toBeVisible();
      return needed;
    },
  },
  {
    name: 'the templates of a message',
    address: ({ connected }) => `/activities/${connected}`,
    drawnBy: 'features/templates/ui/template-picker.tsx',
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Template', exact: true }).click();
      await dialog(page, 'Templates').getByLabel('Use a template').fill('first');
      return page.getByRole('option', { name: /First contact/ });
    },
  },
  {
    name: 'how a LinkedIn step went',
    address: ({ connected }) => `/activities/${connected}`,
    drawnBy: `${UI}/return-prompt.tsx`,
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

/** While a list is worked through. */
const QUEUE_STATES: readonly State[] = [
  {
    name: 'an item of the queue',
    address: () => '/today',
    leavesNothing: true,
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('q');
      return page.getByRole('region', { name: 'Queue' }).getByText(/^1 of \d+$/);
    },
  },
  {
    name: 'the end of the queue',
    address: () => '/today',
    leavesNothing: true,
    open: async (page) => {
      await dayIsThere(page);
      await page.keyboard.press('q');
      const place = page.getByRole('region', { name: 'Queue' }).getByRole('status');
      await expect(place).toHaveText(/of \d+$/);
      const [, all] = /of (\d+)$/.exec((await place.textContent()) ?? '') ?? [];
      for (let at = 1; at <= Number(all); at += 1) {
        await page.getByText(`${at} of ${all}`, { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Skip' }).click();
      }
      return page.getByRole('heading', { level: 1, name: 'That was the last one' });
    },
  },
];

const CALENDAR_STATES: readonly State[] = [
  {
    name: 'an appointment of the calendar',
    address: () => '/calendar?range=day',
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^Pipeline review, .*, Meeting$/ }).click();
      return page.getByRole('complementary', { name: 'Pipeline review' }).or(dialog(page, 'Pipeline review'));
    },
  },
];

/** What stands on the pages of days, activities, queue and calendar after a press or two. */
export const DAY_STATES = [...LIST_STATES, ...ACTIVITY_STATES, ...QUEUE_STATES, ...CALENDAR_STATES];

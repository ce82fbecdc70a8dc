import { settingsPath } from '../../apps/web/src/shared/lib/paths.ts';
import { byKey, dialog, failing, type State } from './state.ts';
import { DAY_STATES } from './states-of-days.ts';
import { LIST_STATES, RECORD_STATES } from './states-of-records.ts';
import { SETTINGS_STATES } from './states-of-settings.ts';

const SHELL_STATES: readonly State[] = [
  byKey(
    'Control+k',
    'the palette',
    (page) => dialog(page, 'Search and commands'),
    'app/shell/command-palette.tsx',
  ),
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
  byKey(
    '?',
    'the keyboard shortcuts',
    (page) => dialog(page, 'Keyboard shortcuts'),
    'app/shell/shortcut-help.tsx',
  ),
  {
    name: 'the description of the API',
    address: () => '/api/docs',
    open: async (page) => page.getByRole('heading', { level: 1 }),
  },
  failing('/today', '**/api/activities**'),
  failing('/contacts', '**/api/contacts**'),
  failing('/history', '**/api/operations**'),
];

/** By what they are about. */
export const STATES: Readonly<Record<string, readonly State[]>> = {
  'the palette, and what fails': SHELL_STATES,
  'what opens over days and activities': DAY_STATES,
  'what opens over lists of records': LIST_STATES,
  'what opens over records': RECORD_STATES,
  'what opens over settings': SETTINGS_STATES,
};

/** Pages of a workspace in which there is nothing yet. */
export const EMPTY: readonly string[] = [
  '/today',
  '/activities',
  '/calendar',
  '/queue',
  '/contacts',
  '/accounts',
  '/opportunities?view=board',
  '/duplicates',
  '/trash',
  '/history',
  '/inbox',
  settingsPath('calendar'),
  settingsPath('templates'),
  settingsPath('api'),
  settingsPath('webhooks'),
  settingsPath('forms'),
  settingsPath('fields'),
  settingsPath('teams'),
];

/** What only a phone has. */
export const NARROW_STATES: readonly State[] = [
  {
    name: 'what the bar has no room for',
    address: () => '/today',
    drawnBy: 'app/shell/more-sheet.tsx',
    open: async (page) => {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click();
      return dialog(page, 'More');
    },
  },
];

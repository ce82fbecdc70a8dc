import { settingsPath } from '../../apps/web/src/shared/lib/paths.ts';
import { behind, dialog, inMenu, menuOf, type State } from './state.ts';

const PEOPLE = 'features/people/ui';
const FEED = 'features/activities/ui/calendar-feed-dialogs.tsx';
const HOOKS = 'features/webhooks/ui';
const BEN = 'More for Ben Adeyemi';

const PEOPLE_STATES: readonly State[] = [
  behind(`${PEOPLE}/invite-dialog.tsx`, settingsPath('users'), 'Invite', 'Invite somebody'),
  inMenu(`${PEOPLE}/deactivate-dialog.tsx`, settingsPath('users'), BEN, 'Deactivate', /Deactivate Ben/),
  inMenu(`${PEOPLE}/edit-user-dialog.tsx`, settingsPath('users'), BEN, 'Edit', /Ben Adeyemi/),
  inMenu(
    `${PEOPLE}/link-dialog.tsx`,
    settingsPath('users'),
    BEN,
    'Make a new invitation link',
    'Invitation link',
  ),
  behind(`${PEOPLE}/team-dialog.tsx`, settingsPath('teams'), 'New team', 'New team'),
  {
    name: 'an address that is refused',
    address: () => settingsPath('users'),
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Invite' }).click();
      await dialog(page, 'Invite somebody').getByRole('button', { name: 'Invite', exact: true }).click();
      return dialog(page, 'Invite somebody').getByRole('alert').first();
    },
  },
];

const CALENDAR_STATES: readonly State[] = [
  behind(FEED, settingsPath('calendar'), 'Revoke', 'Revoke the address'),
  behind(FEED, settingsPath('calendar'), 'Make a new address', 'Make a new address'),
  {
    name: 'the address of a calendar, just made',
    address: () => settingsPath('calendar'),
    drawnBy: FEED,
    leavesNothing: true,
    open: async (page) => {
      const make = { name: 'Make a new address' };
      await page.getByRole('main').getByRole('button', make).click();
      await dialog(page, 'Make a new address').getByRole('button', make).click();
      return dialog(page, 'The address of your calendar');
    },
  },
];

const FIELD_STATES: readonly State[] = [
  {
    name: 'a new field with its options',
    address: () => settingsPath('fields'),
    drawnBy: 'features/fields/ui/field-dialog.tsx',
    open: async (page) => {
      await page.getByRole('main').getByRole('button', { name: 'Add field' }).click();
      const field = dialog(page, 'New field');
      await field.getByLabel('Type').selectOption('Choice from a list');
      await field.getByRole('button', { name: 'Add field' }).click();
      return field.getByText('Give at least one option to choose.');
    },
  },
  behind(
    'features/fields/ui/field-dialog.tsx',
    settingsPath('fields'),
    'Edit Budget class',
    'Edit the field',
  ),
];

const PROGRAM_STATES: readonly State[] = [
  behind('features/programs/ui/new-key-dialog.tsx', settingsPath('api'), 'New key', 'New API key'),
  behind('shared/operations/revoke-dialog.tsx', settingsPath('api'), 'Revoke Zapier', 'Revoke Zapier'),
  behind(`${HOOKS}/webhook-dialog.tsx`, settingsPath('webhooks'), 'New webhook', 'New webhook'),
  {
    name: 'what was sent to a webhook',
    address: () => settingsPath('webhooks'),
    drawnBy: `${HOOKS}/deliveries-dialog.tsx`,
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^Deliveries to/ }).click();
      return dialog(page, /^Deliveries to/).getByText('Waiting');
    },
  },
  inMenu(
    `${HOOKS}/webhooks-section.tsx`,
    settingsPath('webhooks'),
    /^More for http/,
    'Make a new secret',
    'New signing secret',
  ),
  behind('features/forms/ui/form-dialog.tsx', settingsPath('forms'), 'New form', 'New form'),
  behind(
    'features/forms/ui/share-dialog.tsx',
    settingsPath('forms'),
    'Share Book a demo',
    'Put Book a demo on the web',
  ),
  inMenu(
    'features/forms/ui/submissions-dialog.tsx',
    settingsPath('forms'),
    'More for Book a demo',
    'Submissions',
    'Who has sent Book a demo',
  ),
];

/** What stands on the settings after a press or two. */
export const SETTINGS_STATES: readonly State[] = [
  ...PEOPLE_STATES,
  ...CALENDAR_STATES,
  behind(
    'features/templates/ui/template-dialog.tsx',
    settingsPath('templates'),
    'New template',
    'New template',
  ),
  menuOf('the menu of a template', () => settingsPath('templates'), 'More for First contact'),
  ...PROGRAM_STATES,
  behind(
    'features/activities/ui/linkedin-action-dialog.tsx',
    settingsPath('linkedin'),
    'New action',
    'New LinkedIn action',
  ),
  ...FIELD_STATES,
  behind('features/operator/ui/jobs-sections.tsx', settingsPath('operations'), /^Drop:/, 'Drop this work'),
];

import type { Page } from '@playwright/test';
import { recordPath } from '../../apps/web/src/shared/lib/paths.ts';
import { behind, contactPage, dialog, inMenu, menuOf, type State } from './state.ts';

const UI = 'features/records/ui';
const NEW_RECORD = `${UI}/new-record-dialog.tsx`;

const selectOne = async (page: Page): Promise<void> => {
  await page.getByRole('grid', { name: 'Contacts' }).getByRole('link', { name: 'Priya Raman' }).waitFor();
  // A narrow window has no boxes to check.
  await page.keyboard.press('j');
  await page.keyboard.press('x');
};

const selected = (page: Page) => page.getByRole('toolbar', { name: 'Selected contacts' });

/** What is asked before something is done to the contacts that are selected. */
const BULK_STATES: readonly State[] = [
  {
    name: 'contacts that are selected',
    address: () => '/contacts',
    open: async (page) => {
      await selectOne(page);
      return selected(page).getByRole('button', { name: /^Select all/ });
    },
  },
  {
    name: 'a field of many being changed',
    address: () => '/contacts',
    drawnBy: `${UI}/bulk-dialog.tsx`,
    open: async (page) => {
      await selectOne(page);
      await selected(page).getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Change a field' }).click();
      const asked = dialog(page, 'Change a field of 1 contact');
      await asked.getByRole('combobox', { name: 'Field' }).selectOption('Budget class');
      return asked.getByRole('combobox', { name: 'Budget class' });
    },
  },
  {
    name: 'tags for many',
    address: () => '/contacts',
    open: async (page) => {
      await selectOne(page);
      await selected(page).getByRole('button', { name: 'Tag', exact: true }).click();
      await dialog(page, 'Tag 1 contact').getByLabel('Tags').fill('Fair');
      return page.getByRole('option', { name: 'New tag “Fair”' });
    },
  },
  {
    name: 'why some were left',
    address: () => '/contacts',
    drawnBy: 'shared/operations/bulk-ended.tsx',
    open: async (page) => {
      const skipped = [{ what: '“Priya Raman”', why: 'It is in the trash. Restore it first.' }];
      const json = { operationId: null, running: false, total: 1, done: 0, skipped };
      await page.route('**/api/records/bulk', (route) => route.fulfill({ json }));
      await selectOne(page);
      await selected(page).getByRole('button', { name: 'Archive' }).click();
      await page.getByRole('button', { name: 'Show why' }).click();
      return dialog(page, 'What was left');
    },
  },
];

const uploadOffer = (page: Page): Promise<void> =>
  page.getByLabel('Files for Priya Raman').setInputFiles({
    name: 'offer.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('The offer'),
  });

const openOffer = async (page: Page) => {
  await uploadOffer(page);
  await page.getByRole('list', { name: 'Files' }).getByRole('link', { name: 'offer.txt' }).click();
  const offer = dialog(page, 'offer.txt');
  await offer.getByLabel('Text of offer.txt').waitFor();
  return offer;
};

const files: State['address'] = ({ contact }) => recordPath({ type: 'contact', id: contact }, 'files');

const FILE_STATES: readonly State[] = [
  { name: 'a file', address: files, drawnBy: 'features/files/ui/file-preview.tsx', open: openOffer },
  {
    name: 'a file being renamed',
    address: files,
    drawnBy: 'features/files/ui/rename-file.tsx',
    open: async (page) => {
      await (await openOffer(page)).getByRole('button', { name: 'Rename' }).click();
      return dialog(page, 'Rename the file');
    },
  },
];

const MERGE_STATES: readonly State[] = [
  inMenu(`${UI}/merge-dialog.tsx`, contactPage, /^More$/, 'Merge with…', 'Merge contacts'),
  {
    name: 'two contacts side by side',
    address: () => '/duplicates',
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^Merge Ines/ }).click();
      return dialog(page, 'Merge contacts').getByRole('radio', { name: 'Buyer' });
    },
  },
];

/** What stands on the lists of records after a press or two. */
export const LIST_STATES: readonly State[] = [
  behind(NEW_RECORD, '/accounts', 'Add account', 'New account'),
  behind(NEW_RECORD, '/contacts', 'Add contact', 'New contact'),
  behind(NEW_RECORD, '/opportunities', 'Add opportunity', 'New opportunity'),
  behind(NEW_RECORD, '/deals', 'Add deal', 'New deal'),
  behind(NEW_RECORD, '/campaigns', 'Add campaign', 'New campaign'),
  behind(NEW_RECORD, '/contracts', 'Add contract', 'New contract'),
  {
    name: 'the filter of the contacts',
    address: () => '/contacts',
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Filter', exact: true }).click();
      await page.getByRole('button', { name: 'Add condition' }).first().click();
      return page.getByRole('combobox', { name: 'Field' }).first();
    },
  },
  menuOf('the saved views', () => '/contacts', 'Saved views'),
  inMenu(
    'shared/views/ui/view-dialog.tsx',
    '/contacts',
    'Saved views',
    'Save as a new view',
    'Save as a view',
  ),
  ...BULK_STATES,
];

/** What stands on the pages of records after a press or two. */
export const RECORD_STATES: readonly State[] = [
  {
    name: 'a new activity on a record',
    address: contactPage,
    drawnBy: 'features/activities/ui/new-activity-dialog.tsx',
    open: async (page) => {
      await page.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor();
      await page.keyboard.press('n');
      return dialog(page, /New activity/);
    },
  },
  menuOf('the menu of a record', contactPage, /^More$/),
  inMenu('features/erasing/ui/erase-dialog.tsx', contactPage, /^More$/, 'Erase for good', /Erase/),
  {
    name: 'the filter of a timeline',
    address: contactPage,
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('button', { name: /^More filters/ }).click();
      return page.getByLabel('Words');
    },
  },
  inMenu(
    'features/timeline/ui/entry-reason.tsx',
    ({ contact }) => recordPath({ type: 'contact', id: contact }, 'timeline'),
    'More for “Upload the drawing”',
    'Why is this here?',
    'Why is this here?',
  ),
  ...FILE_STATES,
  ...MERGE_STATES,
  {
    name: 'a sale being lost on the board',
    address: () => '/opportunities?view=board',
    drawnBy: `${UI}/board/lost-dialog.tsx`,
    leavesNothing: true,
    open: async (page) => {
      await page.getByRole('link', { name: 'Line 2 retrofit' }).focus();
      await page.keyboard.press('m');
      await page.getByRole('menuitemradio', { name: 'Lost' }).click();
      return dialog(page, /^Lost: /);
    },
  },
  behind('features/trash/ui/trashed-row.tsx', '/trash', 'Delete for good: A slip', /^Delete /),
];

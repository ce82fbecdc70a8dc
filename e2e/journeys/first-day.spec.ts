import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectSelected, goToBox } from '../screens/list.ts';
import { ADMIN } from '../support/daybook.ts';

const FILES = path.resolve(import.meta.dirname, '../../apps/bff/src/features/imports/fixtures');

interface Planned {
  readonly subject: string;
  readonly type: string;
  readonly due: string;
  readonly time?: string;
  readonly about?: string;
}

/** Ten things to do: two overdue, the rest today, timed and at any time, of every common kind. */
const PLANS: readonly Planned[] = [
  { subject: 'Send connection request', type: 'LinkedIn', due: '2026-11-20', about: 'Mia Laurent' },
  { subject: 'Confirm pilot scope', type: 'Call', due: '2026-11-23', about: 'Jürgen Müller' },
  { subject: 'Discovery call', type: 'Call', due: 'today', time: '10:30', about: 'François Dubois' },
  { subject: 'Follow up on the questionnaire', type: 'Email', due: 'today', time: '11:00' },
  { subject: 'Lunch with the buying team', type: 'Lunch', due: 'today', time: '12:00' },
  { subject: 'Quarterly review', type: 'Meeting', due: 'today', time: '14:30' },
  { subject: 'Analytics demo', type: 'Video call', due: 'today', time: '16:00' },
  { subject: 'Send revised quote', type: 'Quote', due: 'today' },
  { subject: 'Text the driver', type: 'SMS', due: 'today' },
  { subject: 'Upload signed agreement', type: 'Task', due: 'today' },
];

const setUp = async (page: Page) => {
  await page.getByLabel('Workspace').fill('Palmer & Co');
  await page.getByLabel('Your name').fill(ADMIN.name);
  await page.getByLabel('Email').fill(ADMIN.email);
  await page.getByLabel('Password', { exact: true }).fill(ADMIN.password);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
};

const importFile = async (page: Page, name: string) => {
  await page.getByLabel('File to import').setInputFiles(path.join(FILES, name));
  await page.getByRole('button', { name: /^Import \d+ contacts$/ }).click();
  await expect(page.getByText(/^\d+ contacts added/)).toBeVisible();
};

/** What Daybook says it has done. */
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

const plan = async (page: Page, { subject, type, due, time, about }: Planned) => {
  const form = await goToBox(page);
  await form.getByLabel('Subject').fill(subject);
  await form.getByLabel('Type').selectOption(type);
  await form.getByLabel('Due').fill(due);
  if (time !== undefined) await form.getByLabel('Time').fill(time);
  if (about !== undefined) {
    await form.getByLabel('About').fill(about);
    await page.getByRole('option', { name: about }).first().click();
  }
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(messages(page).getByText(`“${subject}”`)).toBeVisible();
  await expect(form.getByLabel('Subject')).toHaveValue('');
};

const grid = (page: Page) => page.getByRole('grid');
const openRow = (page: Page, subject: string) =>
  grid(page)
    .getByRole('button', { name: `Complete “${subject}”` })
    .first();

/** Completes the row that is selected, as a rep would: a call asks how it went; what is next is skipped. */
const completeSelected = async (page: Page, { subject, type }: Planned) => {
  await expectSelected(page, subject);
  await page.keyboard.press('c');
  if (type === 'Call') {
    await expect(page.getByRole('menu', { name: `How did “${subject}” go?` })).toBeVisible();
    await page.keyboard.press('1');
  }
  await expect(messages(page).getByText(`Completed “${subject}”`)).toBeVisible();
  await page.keyboard.press('Escape');
};

test('T-14, T-15, T-17, T-18, T-27: from nothing to an empty list in one morning, every step undone and redone @postgres', async ({
  page,
  daybook,
}) => {
  test.setTimeout(300_000);

  await test.step('set up from the address that was printed', async () => {
    await page.goto(daybook.printed.href);
    await setUp(page);
    await page.getByRole('button', { name: /^Import contacts/ }).click();
  });

  await test.step('bring in the contacts of two other products', async () => {
    await importFile(page, 'linkedin-connections.csv');
    await page.getByRole('link', { name: 'Import another file' }).click();
    await importFile(page, 'hubspot-contacts.csv');
  });

  await test.step('plan ten activities', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { level: 1, name: /24 November/ })).toBeVisible();
    for (const planned of PLANS) await plan(page, planned);
    await page.keyboard.press('Escape');
    await expect(grid(page).getByText(/^Overdue/)).toBeVisible();
    for (const { subject } of PLANS) await expect(openRow(page, subject)).toBeVisible();
    await expect(page).toHaveTitle(/^\(10\) Today/);
  });

  await test.step('work the list by keyboard alone to empty', async () => {
    await page.keyboard.press('j');
    for (const planned of PLANS) await completeSelected(page, planned);
    await expect(page).toHaveTitle(/^Today/);
  });

  await test.step('undo every completion, and redo every one', async () => {
    for (const { subject } of PLANS.toReversed()) {
      await page.keyboard.press('z');
      await expect(openRow(page, subject)).toBeVisible();
    }
    await expect(page).toHaveTitle(/^\(10\) Today/);
    for (const { subject } of PLANS) {
      await page.keyboard.press('Shift+Z');
      await expect(openRow(page, subject)).toHaveCount(0);
    }
    await expect(page).toHaveTitle(/^Today/);
  });

  await test.step('what the screen showed at once has reached the server', async () => {
    const counts = async () => (await page.request.get('/api/activities/counts')).json();
    await expect.poll(counts).toMatchObject({ open: 0, doneToday: PLANS.length });
  });

  await test.step('after a reload all is as it was left', async () => {
    await page.reload();
    for (const { subject } of PLANS) {
      await expect(
        grid(page)
          .getByRole('button', { name: `Reopen “${subject}”` })
          .first(),
      ).toBeVisible();
    }
    await expect(page).toHaveTitle(/^Today/);
  });
});

import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectSelected, goToBox, list, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';
import { userRow } from '../screens/settings.ts';
import { ADMIN } from '../support/daybook.ts';
import { handsOn, takeMouseAway } from '../support/hands.ts';

const FILES = path.resolve(import.meta.dirname, '../../apps/bff/src/features/imports/fixtures');
const BEN = { name: 'Ben Adeyemi', email: 'ben@palmer.example', password: 'seven herons on a roof' };

/** Finds a place or a record in the palette and goes there. */
const goByPalette = async (page: Page, words: string, option: string | RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  await page.keyboard.type(words);
  const found = page.getByRole('option', { name: option }).first();
  await expect(found).toBeVisible();
  while ((await found.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeHidden();
};

/** Plans in the box above the list, which one is in: what, when, at what time and with whom. */
const plan = async (
  page: Page,
  { subject, type, due, about }: Readonly<Record<'subject' | 'type' | 'due', string>> & { about?: string },
): Promise<void> => {
  const { press, write, choose } = handsOn(page);
  const form = page.getByRole('group', { name: 'New activity' });
  await expect(form.getByLabel('Subject')).toBeFocused();
  await page.keyboard.type(subject);
  await choose(form.getByLabel('Type'), type);
  await write(form.getByLabel('Due'), due);
  if (about !== undefined) {
    await write(form.getByLabel('About'), about);
    await expect(page.getByRole('option', { name: about }).first()).toBeVisible();
    await press('Enter');
  }
  await press('Enter');
  await expect(message(page, `“${subject}”`)).toBeVisible();
  await expect(form.getByLabel('Subject')).toHaveValue('');
  await expect(form.getByLabel('Subject')).toBeFocused();
};

test('the first day by keyboard alone: set up, import, plan, work the list, look at a customer, go and come back', async ({
  page,
  context,
  daybook,
  elsewhere,
}) => {
  test.setTimeout(300_000);
  await takeMouseAway(context);
  const { press, goTo, write, choose, activate } = handsOn(page);

  await test.step('set up from the address that was printed', async () => {
    await page.goto(daybook.printed.href);
    await expect(page.getByLabel('Workspace')).toBeFocused();
    await page.keyboard.type('Palmer & Co');
    await write(page.getByLabel('Your name'), ADMIN.name);
    await write(page.getByLabel('Email'), ADMIN.email);
    await write(page.getByLabel('Password', { exact: true }), ADMIN.password);
    await press('Enter');
    await activate(page.getByRole('button', { name: /^Import contacts/ }));
  });

  await test.step('import a file, look at what came in', async () => {
    const chooser = page.waitForEvent('filechooser');
    await activate(page.getByRole('button', { name: 'Choose a file' }));
    await (await chooser).setFiles(path.join(FILES, 'linkedin-connections.csv'));
    await expect(page.getByText('14 contacts will be added.')).toBeVisible();
    await activate(page.getByRole('button', { name: /^Import \d+ contacts$/ }));
    const brought = page.getByText(/^14 contacts added/);
    await expect(brought).toBeVisible();
    await activate(page.getByRole('button', { name: 'Undo import' }));
    await expect(page.getByText('Undone. What this import brought in is gone again.')).toBeVisible();
    await activate(page.getByRole('button', { name: 'Redo' }));
    await expect(brought).toBeVisible();
    await activate(page.getByRole('link', { name: 'Show them' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
    await expect(page.getByRole('grid').getByText('Mia Laurent')).toBeVisible();
    await press('j', 'j', 'k', 'Enter');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Contacts');
    await press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible();
  });

  await test.step('plan the day', async () => {
    await press('g', 't');
    await expect(page.getByRole('heading', { level: 1, name: /24 November/ })).toBeVisible();
    await goToBox(page);
    await plan(page, { subject: 'Confirm the pilot', type: 'Call', due: '2026-11-23', about: 'Mia Laurent' });
    await plan(page, { subject: 'Upload the agreement', type: 'Task', due: 'today' });
    await plan(page, { subject: 'Send the revised quote', type: 'Quote', due: 'today' });
    await press('Escape');
    await expect(page.getByRole('grid', { name: 'Today' })).toBeFocused();
  });

  await test.step('work the list to empty', async () => {
    await press('j', 'Enter');
    const notes = panel(page, 'Confirm the pilot').getByLabel('What was said');
    await write(notes, 'She asks for two weeks more');
    await press('Escape', 'Escape');
    await expect(panel(page, 'Confirm the pilot')).toBeHidden();
    await press('c');
    await expect(page.getByRole('menu', { name: 'How did “Confirm the pilot” go?' })).toBeVisible();
    await press('1');
    const next = page.getByRole('region', { name: 'What is next?' });
    await expect(next).toBeVisible();
    await press('2');
    await expect(next).toBeHidden();
    await press('s');
    await expect(page.getByRole('menu', { name: 'Snooze “Upload the agreement”' })).toBeVisible();
    await press('1');
    await expect(row(page, 'Upload the agreement')).toBeHidden();
    await press('z');
    await expect(row(page, 'Upload the agreement')).toBeVisible();
    await press('Home');
    for (const subject of ['Upload the agreement', 'Send the revised quote']) {
      await expectSelected(page, subject);
      await press('c');
      await expect(message(page, `Completed “${subject}”`)).toBeVisible();
      await press('Escape');
    }
    await expect(page).toHaveTitle(/^Today/);
    const done = (count: number) => expect(page.getByText(`${count} of 3 done`)).toBeVisible();
    await done(3);
    for (const left of [2, 1]) {
      await press('z');
      await done(left);
    }
    for (const again of [2, 3]) {
      await press('Shift+Z');
      await done(again);
    }
    const firstOfMessages = page.getByRole('region', { name: 'Messages' }).getByRole('button').first();
    await expect(firstOfMessages).toBeVisible();
    await press('F6');
    await expect(firstOfMessages).toBeFocused();
    await activate(
      page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Dismiss' }).last(),
    );
  });

  await test.step('look at the customer, change a field, take a note', async () => {
    await goByPalette(page, 'mia', /Mia Laurent/);
    await expect(page.getByRole('heading', { level: 1, name: 'Mia Laurent' })).toBeVisible();
    await expect(entry(page, 'Called: Confirm the pilot')).toBeVisible();
    await activate(page.getByRole('button', { name: 'Edit lifecycle stage' }));
    await page.keyboard.type('Qualified');
    await activate(page.getByRole('button', { name: 'Save', exact: true }));
    await expect(entry(page, 'Lifecycle changed from Lead to Qualified')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Edit lifecycle stage' })).toBeFocused();
    await press('n');
    const form = page.getByRole('dialog', { name: 'New activity' });
    await expect(form.getByLabel('About')).toHaveValue(/Mia Laurent/);
    await choose(form.getByLabel('Type'), 'Note');
    await write(form.getByLabel('Subject'), 'Who decides');
    await write(form.getByLabel('Notes'), 'Oskar signs anything himself.');
    await activate(form.getByRole('button', { name: /^(Add|Save)$/ }));
    await expect(form).toBeHidden();
    await expect(entry(page, 'added a note: Who decides')).toBeVisible();
  });

  const link = await test.step('invite a colleague', async () => {
    await goByPalette(page, 'settings', 'Go to Settings');
    await activate(page.getByRole('link', { name: 'Users' }));
    await activate(page.getByRole('button', { name: 'Invite' }));
    const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
    await write(dialog.getByLabel('Name'), BEN.name);
    await write(dialog.getByLabel('Email'), BEN.email);
    await press('Enter');
    const url = await dialog.getByLabel('Invitation link').inputValue();
    await activate(dialog.getByRole('button', { name: 'Done' }));
    await expect(dialog).toBeHidden();
    await expect(userRow(page, BEN.name)).toBeVisible();
    return url;
  });

  await test.step('the colleague joins and is handed something', async () => {
    const ben = await elsewhere();
    await takeMouseAway(ben.context());
    await ben.goto(link);
    const hands = handsOn(ben);
    await hands.write(ben.getByLabel('Password', { exact: true }), BEN.password);
    await hands.press('Enter');
    await expect(ben.getByText('Nothing is due today')).toBeVisible();
    await press('g', 't');
    await expect(page.getByRole('heading', { level: 1, name: /24 November/ })).toBeVisible();
    await goToBox(page);
    await plan(page, { subject: 'Ask about the budget', type: 'Task', due: 'today' });
    await press('Escape', 'Home');
    await expectSelected(page, 'Ask about the budget');
    await press('a');
    await expect(page.getByLabel('Assign “Ask about the budget” to')).toBeFocused();
    await page.keyboard.type('Ben');
    await expect(page.getByRole('option', { name: /Ben Adeyemi/ })).toBeVisible();
    await press('Enter');
    await expect(list(page).getByText('Ask about the budget')).toBeHidden();
    await expect(row(ben, 'Ask about the budget')).toBeVisible();
    await hands.press('j');
    await expectSelected(ben, 'Ask about the budget');
    await hands.press('c', 'Escape');
    await expect(ben.getByText('1 of 1 done')).toBeVisible();
  });

  await test.step('go, and come back', async () => {
    await activate(page.getByRole('button', { name: ADMIN.name }));
    const out = page.getByRole('menuitem', { name: 'Sign out' });
    await expect(out).toBeVisible();
    await press('End');
    await expect(out).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await write(page.getByLabel('Email'), ADMIN.email);
    await write(page.getByLabel('Password', { exact: true }), ADMIN.password);
    await press('Enter');
    await expect(page.getByText('4 of 4 done')).toBeVisible();
    await goTo(page.getByRole('navigation', { name: 'Views' }).getByRole('link').first());
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';
import type { actIn } from '../support/daybook.ts';
import { handsOn, takeMouseAway } from '../support/hands.ts';

/** The same person twice, each with a past of her own. */
const makeTwins = async (act: ReturnType<typeof actIn>) => {
  const add = async (json: object) =>
    (await act.post<{ contact: { id: string } }>('/api/contacts', json)).contact.id;
  const options = [{ label: 'Small' }, { label: 'Large' }];
  await act.post('/api/fields', { of: 'contact', label: 'Budget class', type: 'option', options });
  const note = (primaryId: string, subject: string) =>
    act.post('/api/activities', { type: 'note', subject, primaryId, completedAt: '2026-11-20T10:00:00Z' });
  const kept = await add({ firstName: 'Priya', lastName: 'Raman', emails: ['priya@northwind.example'] });
  const other = await add({
    firstName: 'Priya',
    lastName: 'Raman-Lind',
    jobTitle: 'Head of quality',
    emails: ['priya@home.example'],
    custom: { budget_class: 'large' },
  });
  await note(kept, 'Wants a quote');
  await note(other, 'Met at the fair');
  return { kept, other };
};

/** Runs a command of the page from the palette. */
const command = async (page: Page, words: string, name: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible();
  await page.keyboard.type(words);
  const found = page.getByRole('option', { name }).first();
  await expect(found).toBeVisible();
  while ((await found.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

test('Z-10: two contacts are made one by keyboard, tell their history in words, and one undo takes them apart', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  const { kept, other } = await makeTwins(act);
  await takeMouseAway(context);
  const { press, activate, goTo } = handsOn(page);
  await page.goto(`/contacts/${kept}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman', exact: true })).toBeVisible();

  await test.step('the other one is found and both are shown side by side', async () => {
    await command(page, 'merge', 'Merge with another record');
    const dialog = page.getByRole('dialog', { name: 'Merge contacts' });
    await expect(dialog.getByLabel('The other contact')).toBeFocused();
    await page.keyboard.type('Raman-Lind');
    await expect(page.getByRole('option')).toHaveText([/Priya Raman-Lind/]);
    await press('Enter');
    const lastName = dialog.getByRole('group', { name: 'Last name' });
    await expect(lastName.getByRole('radio', { name: 'Raman', exact: true })).toBeChecked();
    await expect(
      dialog.getByRole('group', { name: 'Job title' }).getByRole('radio', { name: 'Head of quality' }),
    ).toBeChecked();
    await expect(
      dialog.getByRole('group', { name: 'Budget class' }).getByRole('radio', { name: 'Large' }),
    ).toBeChecked();
    await goTo(lastName.getByRole('radio', { name: 'Raman', exact: true }));
    await press('ArrowRight');
    await expect(lastName.getByRole('radio', { name: 'Raman-Lind' })).toBeChecked();
    // What was chosen stays chosen, whichever of the two is kept.
    const swap = dialog.getByRole('button', { name: 'Keep the other one' });
    const first = lastName.getByRole('radio').first();
    await activate(swap);
    await expect(first).toHaveAccessibleName('Raman-Lind');
    await expect(first).toBeChecked();
    await activate(swap);
    await expect(first).toHaveAccessibleName('Raman');
    await expect(first).not.toBeChecked();
    await activate(dialog.getByRole('button', { name: 'Merge', exact: true }));
    await expect(message(page, 'Merged with Priya Raman-Lind.')).toBeVisible();
  });

  await test.step('one contact has the name chosen, both addresses and both pasts', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman-Lind' })).toBeVisible();
    await expect(entry(page, 'Merged with Priya Raman-Lind')).toContainText('Ada Palmer');
    await expect(entry(page, 'Renamed from Priya Raman to Priya Raman-Lind')).toBeVisible();
    await expect(entry(page, 'Job title set to Head of quality')).toBeVisible();
    await expect(entry(page, 'Budget class set to Large')).toBeVisible();
    await expect(entry(page, 'Ada Palmer added a note: Wants a quote')).toBeVisible();
    await expect(entry(page, 'Ada Palmer added a note: Met at the fair')).toBeVisible();
    await expect(page.getByRole('link', { name: 'priya@home.example' })).toBeVisible();
    await page.goto(`/contacts/${other}`);
    await expect(page).toHaveURL(new RegExp(`/contacts/${kept}`));
    await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman-Lind' })).toBeVisible();
  });

  await test.step('taken back, there are two again, each with its own', async () => {
    await press('z');
    await expect(
      message(page, 'Undone: Merged the contact “Priya Raman-Lind” into “Priya Raman”.'),
    ).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Priya Raman', exact: true })).toBeVisible();
    await expect(entry(page, 'Wants a quote')).toBeVisible();
    await expect(entry(page, 'Met at the fair')).toHaveCount(0);
    await page.goto(`/contacts/${other}`);
    await expect(entry(page, 'Met at the fair')).toBeVisible();
  });
});

test('pairs that are probably one are worked through by keyboard: told apart, or merged, the next one at hand', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: { id: string } }>('/api/accounts', { name: 'Fjord AS' });
  const add = (json: object) => act.post('/api/contacts', json);
  await add({ firstName: 'Ines', lastName: 'Moser', phones: ['+41 44 668 18 77'] });
  await add({ firstName: 'Ines', lastName: 'Moser-Frei', phones: ['+41 44 668 18 77'] });
  await add({ firstName: 'Tom', lastName: 'Berg', accountId: account.id });
  await add({ firstName: 'Tom', lastName: 'Berg', jobTitle: 'Buyer', accountId: account.id });
  await act.advanceClock('PT2M');
  await takeMouseAway(context);
  const { press, activate } = handsOn(page);
  await page.goto('/duplicates');
  const pairs = page.getByRole('list', { name: 'Probable duplicates' }).getByRole('listitem');
  await expect(pairs).toHaveCount(2);
  await expect(pairs.first()).toContainText('Similar name, same phone number');

  await press('d');
  await expect(message(page, 'Ines Moser and Ines Moser-Frei are not the same.')).toBeVisible();
  await expect(pairs).toHaveCount(1);
  await expect(pairs.first()).toBeFocused();
  await press('m');
  const dialog = page.getByRole('dialog', { name: 'Merge contacts' });
  await expect(dialog.getByRole('radio', { name: 'Buyer' })).toBeChecked();
  await activate(dialog.getByRole('button', { name: 'Merge', exact: true }));
  await expect(message(page, 'Merged with Tom Berg.')).toBeVisible();
  await expect(page.getByText('Contacts that are probably the same person will stand here')).toBeVisible();
});

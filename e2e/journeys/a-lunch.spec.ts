import { expect, test } from '../fixtures.ts';
import { panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

const text = (name: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(`<b>${name}</b>`) });

test('F-07, F-08, F-09, F-48, F-49, G-14, G-26, G-27, G-28, G-29, G-30, G-31, Z-22, Z-61: a lunch with people on both sides, three files and no fourth, its result and what follows', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Kestrel' });
  const person = async (firstName: string, lastName: string) =>
    (await act.post<{ contact: Made }>('/api/contacts', { firstName, lastName, accountId: account.id }))
      .contact;
  const hanna = await person('Hanna', 'Berg');
  const jonas = await person('Jonas', 'Weber');
  const { activity: lunch } = await act.post<{ activity: Made }>('/api/activities', {
    type: 'lunch',
    subject: 'Lunch with the buying team',
    primaryId: hanna.id,
    location: 'Smia',
    due: { at: '2026-11-24T11:00:00Z' },
  });

  await page.goto('/today');
  await row(page, 'Lunch with the buying team').click();
  const peek = panel(page, 'Lunch with the buying team');
  const people = peek.getByRole('region', { name: 'Participants' });
  await people.getByLabel('Add a contact').fill('Jonas');
  await page.getByRole('option', { name: 'Jonas Weber' }).click();
  await people.getByLabel('Part of Jonas Weber').selectOption('Agency');
  await people.getByLabel('Add a colleague').fill('Ada');
  await page.getByRole('option', { name: 'Ada Palmer' }).click();
  await people.getByLabel('Part of Ada Palmer').selectOption('Campaign management');
  await expect(people.getByLabel('Part of Jonas Weber')).toHaveValue('agency');

  const attached = peek.getByRole('region', { name: 'Attachments' });
  await attached
    .getByLabel('Files to attach')
    .setInputFiles([text('menu.txt'), text('offer.html'), text('plan.txt')]);
  for (const name of ['menu.txt', 'offer.html.txt', 'plan.txt'])
    await expect(attached.getByRole('link', { name, exact: true })).toBeVisible();
  await attached.getByLabel('Files to attach').setInputFiles([text('fourth.txt')]);
  await expect(
    attached.getByText('fourth.txt: An activity has at most 3 documents. Remove one first.'),
  ).toBeVisible();
  await attached.getByRole('button', { name: 'Add a link' }).click();
  await attached.getByLabel('Web address').fill('daybook.example/menu');
  await attached.getByLabel('Web address').press('Enter');
  await expect(attached.getByRole('link', { name: 'daybook.example/menu' })).toBeVisible();
  await attached.getByRole('button', { name: 'Remove menu.txt' }).click();
  await expect(attached.getByRole('link', { name: 'menu.txt', exact: true })).toBeHidden();
  await expect(message(page, 'Removed menu.txt')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('z');
  await expect(message(page, 'Undone: Removed menu.txt.')).toBeVisible();
  await expect(attached.getByRole('link', { name: 'menu.txt', exact: true })).toBeVisible();

  // Who takes part has it on their own timeline.
  await page.goto(`/contacts/${jonas.id}`);
  await expect(entry(page, 'takes part: Lunch with the buying team')).toBeVisible();
  await page.goto(`/contacts/${hanna.id}`);
  await expect(entry(page, 'File uploaded: offer.html.txt')).toBeVisible();

  await test.step('F-07, F-38, F-48: what came of it is written down, with the files for the customer, and done', async () => {
    await page.goto(`/activities/${lunch.id}?tab=result`);
    const result = page.getByRole('group', { name: 'Result' });
    await result.getByLabel('Result description').fill('They want an offer for two lines.');
    await result.getByLabel('Activity comments').fill('Bring the price list next time.');
    await expect(message(page, 'Changed the result of “Lunch with the buying team”')).toBeVisible();
    await page.getByLabel('Communication channel').selectOption('Email');
    await expect(page.getByRole('region', { name: 'Attachments' })).toContainText('offer.html.txt');
    await page.getByRole('button', { name: 'Mark complete' }).click();
    await expect(message(page, 'Completed “Lunch with the buying team”').first()).toBeVisible();
  });

  await test.step('F-08, F-49, Z-61: what follows is inserted, and both say so', async () => {
    await page.goto(`/activities/${lunch.id}?tab=follow-up`);
    await page.getByRole('button', { name: 'Insert under actions' }).click();
    const form = page.getByRole('dialog', { name: 'Follow-up' });
    await form.getByLabel('Type').selectOption('Quote');
    await form.getByLabel('Subject').fill('Offer for two lines');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
    const actions = page.getByRole('region', { name: 'Actions' });
    await expect(actions.getByRole('link', { name: 'Offer for two lines' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Chain' })).toContainText('Lunch with the buying team');
  });

  await test.step('F-09: one part has all that is linked to it and to its account', async () => {
    await page.goto(`/activities/${lunch.id}?tab=links`);
    const about = page.getByRole('region', { name: 'Records' });
    for (const name of ['Hanna Berg', 'Kestrel', 'Jonas Weber'])
      await expect(about.getByRole('link', { name })).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: 'Links of Kestrel' })
        .getByRole('link', { name: 'daybook.example/menu' }),
    ).toBeVisible();
  });

  await page.goto(`/contacts/${hanna.id}`);
  await expect(entry(page, 'They want an offer for two lines.').first()).toBeVisible();
});

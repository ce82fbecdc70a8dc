import { expect, test } from '../fixtures.ts';
import { panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';

const text = (name: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(`<b>${name}</b>`) });

test('G-14, G-26 to G-31, Z-22: a lunch with people on both sides, three files and no fourth', async ({
  page,
  act,
}) => {
  await act.setUp();
  const person = async (firstName: string, lastName: string) =>
    (await act.post<{ contact: { id: string } }>('/api/contacts', { firstName, lastName })).contact;
  const hanna = await person('Hanna', 'Berg');
  const jonas = await person('Jonas', 'Weber');
  await act.post('/api/activities', {
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
  await expect(attached.getByRole('link', { name: 'plan.txt' })).toBeVisible();
  await expect(attached.getByRole('link', { name: 'offer.html.txt' })).toBeVisible();
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
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('z');
  await expect(message(page, 'Undone: Removed menu.txt.')).toBeVisible();
  await expect(attached.getByRole('link', { name: 'menu.txt', exact: true })).toBeVisible();

  // Who takes part has it on their own timeline.
  await page.goto(`/contacts/${jonas.id}`);
  await expect(entry(page, 'takes part: Lunch with the buying team')).toBeVisible();
  await page.goto(`/contacts/${hanna.id}`);
  await expect(entry(page, 'File uploaded: offer.html.txt')).toBeVisible();
});

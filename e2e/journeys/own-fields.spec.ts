import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { keepMessage, message, undo } from '../screens/messages.ts';
import { editField, entry } from '../screens/record.ts';
import { invite, join } from '../screens/settings.ts';

test('an admin adds a field to contacts; a rep sets it in place, filters and exports by it, reads it in the history and takes it back', async ({
  page,
  act,
  elsewhere,
}) => {
  await act.setUp();
  const ben = await elsewhere({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });
  await join(
    ben,
    await invite(page, { name: 'Ben Adeyemi', email: 'ben@palmer.example', role: 'Rep' }),
    'seven herons on a roof',
  );
  await act.post('/api/contacts', { firstName: 'Olu', lastName: 'Berg' });
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
  });

  await test.step('the admin defines it', async () => {
    await page.goto('/settings/fields');
    await page.getByRole('button', { name: 'Add field' }).click();
    const dialog = page.getByRole('dialog', { name: 'New field' });
    await dialog.getByLabel('Name', { exact: true }).fill('Budget class');
    await dialog.getByLabel('Type').selectOption('Choice from a list');
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(dialog).toContainText('Give at least one option to choose.');
    await dialog.getByRole('textbox', { name: 'Option 1' }).fill('Large');
    await dialog.getByRole('textbox', { name: 'Option 2' }).fill('Small');
    await dialog.getByRole('button', { name: 'Move Small up' }).click();
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(message(page, 'The field Budget class is saved.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Fields that are offered' })).toContainText('Budget class');
  });

  await test.step('the rep sets it where it stands', async () => {
    await ben.goto(`/contacts/${contact.id}`);
    await editField(ben, 'Budget class', (field) => field.selectOption('Large'));
    await expect(message(ben, 'Budget class saved.')).toBeVisible();
    await expect(entry(ben, 'Budget class set to Large')).toContainText('Ben Adeyemi');
    await editField(ben, 'Budget class', (field) => field.selectOption('Small'));
    await expect(entry(ben, 'Budget class changed from Large to Small')).toBeVisible();
    await undo(ben, 'Budget class saved.');
    await expect(entry(ben, 'Budget class changed from Large to Small')).toHaveCount(0);
    await expect(entry(ben, 'Budget class set to Large')).toBeVisible();
  });

  await test.step('the list is filtered by it and taken away', async () => {
    await ben.goto('/contacts');
    const rows = ben.getByRole('grid').getByRole('link');
    await expect(rows).toHaveText(['Olu Berg', 'Priya Raman']);
    await ben.getByRole('button', { name: 'Filter', exact: true }).click();
    const filter = ben.getByRole('group', { name: 'Filter' });
    await filter.getByRole('button', { name: 'Add condition' }).click();
    await filter.getByRole('combobox', { name: 'Field' }).selectOption('Budget class');
    await filter.getByRole('combobox', { name: 'Value of Budget class' }).fill('Large');
    await ben.getByRole('option', { name: 'Large' }).click();
    await expect(rows).toHaveText(['Priya Raman']);
    const takeAway = async (which: string): Promise<string> => {
      await ben.getByRole('button', { name: 'Export this list as CSV' }).click();
      const download = ben.waitForEvent('download');
      await ben.getByRole('menuitem', { name: which }).click();
      return readFile(await (await download).path(), 'utf8');
    };
    const inSight = await takeAway('Columns shown');
    expect(inSight).toMatch(/^\ufeffName,Account,Email,Lifecycle stage,Owner,Last activity\r\nPriya Raman,/);
    const file = await takeAway('All fields');
    expect(file).toContain('Budget class');
    expect(file).toMatch(/Priya.*,Large/);
    expect(file).not.toContain('Olu');
  });

  await test.step('it is given to many at once, and taken back', async () => {
    await page.goto('/contacts');
    const list = page.getByRole('grid', { name: 'Contacts' });
    await list.getByRole('checkbox', { name: 'Select “Olu Berg”' }).check();
    const bar = page.getByRole('toolbar', { name: 'Selected contacts' });
    await expect(bar.getByRole('status')).toHaveText('1 selected');
    await bar.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Change a field' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change a field of 1 contact' });
    await dialog.getByRole('combobox', { name: 'Field' }).selectOption('Budget class');
    await expect(dialog.getByRole('button', { name: 'Empty budget class' })).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Budget class' }).selectOption('Large');
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    await undo(page, 'Changed 1 contact.');
    await expect(message(page, 'Undone: Changed 1 contact.')).toBeVisible();
    await page.goto('/settings/fields');
  });

  await test.step('retired it is out of sight, and comes back with what was in it', async () => {
    await page.getByRole('button', { name: 'Retire Budget class' }).click();
    await keepMessage(page, 'Budget class is retired. What is in it is kept.');
    await ben.goto(`/contacts/${contact.id}`);
    await expect(ben.getByRole('button', { name: 'Edit job title' })).toBeVisible();
    await expect(ben.getByRole('button', { name: 'Edit budget class' })).toHaveCount(0);
    await undo(page, 'Budget class is retired.');
    await expect(page.getByRole('list', { name: 'Fields that are offered' })).toContainText('Budget class');
    await ben.reload();
    await expect(ben.getByRole('button', { name: 'Edit budget class' })).toBeVisible();
  });

  await test.step('activities have fields of their own too: set in the Info tab, told on the timeline, filtered by', async () => {
    await page.goto('/settings/fields');
    await page.getByLabel('On', { exact: true }).selectOption('Activities');
    await page.getByRole('button', { name: 'Add field' }).click();
    const dialog = page.getByRole('dialog', { name: 'New field' });
    await dialog.getByLabel('Name', { exact: true }).fill('Meeting room');
    await expect(dialog.getByText('It can be planned without it.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(message(page, 'The field Meeting room is saved.')).toBeVisible();
    const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
      type: 'meeting',
      subject: 'Line review',
      primaryId: contact.id,
    });
    await page.goto(`/activities/${activity.id}?tab=info`);
    const own = page.getByRole('region', { name: 'Fields of your own' });
    await editField(page, 'Meeting room', (field) => field.fill('4.1'));
    await expect(message(page, 'Meeting room saved.')).toBeVisible();
    await expect(own).toContainText('4.1');
    await page.goto(`/contacts/${contact.id}`);
    await expect(entry(page, 'Meeting room set to 4.1')).toContainText('Line review');
    await page.goto('/contacts');
    await expect(page.getByRole('grid')).toContainText('Priya Raman');
    await page.keyboard.press('n');
    const added = page.getByRole('dialog', { name: 'New activity' });
    await added.getByLabel('Subject').fill('Book the room');
    await added.getByLabel('Meeting room').fill('Aquarium');
    await added.getByRole('button', { name: 'Add', exact: true }).last().click();
    await expect(message(page, 'Planned “Book the room” for today.')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Search and commands' }).fill('aquar');
    await expect(page.getByRole('option', { name: /Book the room/ })).toBeVisible();
    await page.goto('/activities?view=open');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const filter = page.getByRole('group', { name: 'Filter' });
    await filter.getByRole('button', { name: 'Add condition' }).click();
    await filter.getByRole('combobox', { name: 'Field' }).selectOption('Meeting room');
    await filter.getByRole('textbox', { name: 'Value of Meeting room' }).fill('4.1');
    await expect(page.getByRole('grid')).toContainText('Line review');
  });

  await test.step('a column of a file makes a field, of a kind guessed from its values', async () => {
    const rows = ['Gold', 'Silver', 'Gold', 'Gold', 'Silver', 'Gold'];
    const file = {
      name: 'tiers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        ['Name,Email,Tier', ...rows.map((tier, i) => `Tina ${i},tina${i}@tier.example,${tier}`)].join('\n'),
      ),
    };
    await ben.goto('/import');
    await ben.getByLabel('File to import').setInputFiles(file);
    const option = { name: 'New field: only admins add fields' };
    await expect(
      ben.getByRole('combobox', { name: 'Field for Tier' }).getByRole('option', option),
    ).toBeDisabled();
    await page.goto('/import');
    await page.getByLabel('File to import').setInputFiles(file);
    await page.getByRole('combobox', { name: 'Field for Tier' }).selectOption('New field from this column');
    const dialog = page.getByRole('dialog', { name: 'New field' });
    await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Tier');
    await expect(dialog.getByRole('textbox', { name: 'Option 1' })).toHaveValue('Gold');
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(page.getByRole('combobox', { name: 'Field for Tier' })).toHaveValue('custom.tier');
    await expect(page.getByText('6 contacts will be added.')).toBeVisible();
    await page.getByRole('button', { name: 'Import 6 contacts' }).click();
    await expect(page.getByText('6 contacts added.')).toBeVisible();
    await page.goto('/contacts?search=tina0');
    await page.getByRole('grid').getByRole('link', { name: 'Tina 0' }).click();
    await expect(page.getByRole('button', { name: 'Edit tier' })).toBeVisible();
  });
});

import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

test('what is required of activities is asked for when one is logged or completed, and a choice shows before it is saved', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/fields', { of: 'activity', label: 'Cost centre', type: 'text', required: true });
  await act.post('/api/contacts', { firstName: 'Mia', lastName: 'Laurent' });
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'task',
    subject: 'Send the price list',
    due: { on: '2026-11-24' },
  });

  await test.step('in one line: who called is read, and what is missing is told beside its field', async () => {
    await page.goto('/today');
    const box = page.getByRole('group', { name: 'New activity' });
    await box.getByLabel('Subject').fill('Mia called yesterday about the invoice');
    await expect(box.getByText('the invoice, Mia Laurent, yesterday, incoming')).toBeVisible();
    await box.getByLabel('Subject').press('Enter');
    await expect(box.getByText('Cost centre cannot be empty.')).toBeVisible();
    await box.getByLabel('Cost centre').fill('4711');
    await box.getByLabel('Cost centre').press('Enter');
    await expect(message(page, 'Recorded “the invoice” for yesterday')).toBeVisible();
  });

  await test.step('a choice shows at once; refused, what is saved shows again, with the reason', async () => {
    await page.goto(`/activities/${activity.id}?tab=info`);
    const direction = page.getByRole('combobox', { name: 'Direction' });
    await expect(direction).toHaveValue('outgoing');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(`**/api/activities/${activity.id}`, async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      await held;
      return route.fulfill({ status: 400, json: { code: 'request.invalid', errors: [] } });
    });
    await direction.selectOption('incoming');
    await expect(direction).toHaveValue('incoming');
    release();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(direction).toHaveValue('outgoing');
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(message(page, 'Changed the direction')).toBeVisible();
    await expect(direction).toHaveValue('incoming');
  });

  await test.step('in the queue it is asked for as well, though one has gone on to the next', async () => {
    await act.post('/api/activities', { type: 'task', subject: 'Order samples', due: { on: '2026-11-23' } });
    await page.goto('/today');
    await expect(page.getByRole('grid', { name: 'Today' })).toContainText('Order samples');
    await page.keyboard.press('q');
    await expect(page.getByRole('heading', { name: 'Order samples' })).toBeVisible();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Complete “Order samples”' });
    await dialog.getByLabel('Cost centre').fill('4713');
    await dialog.getByLabel('Cost centre').press('Enter');
    await expect(message(page, 'Completed “Order samples”').first()).toBeVisible();
  });

  await test.step('by its key it is completed once what is required is given', async () => {
    await page.goto(`/activities/${activity.id}?tab=info`);
    await expect(page.getByRole('combobox', { name: 'Direction' })).toHaveValue('incoming');
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog', { name: 'Complete “Send the price list”' });
    await dialog.getByRole('button', { name: 'Complete' }).click();
    await expect(dialog.getByText('Cost centre cannot be empty.')).toBeVisible();
    await dialog.getByLabel('Cost centre').fill('4712');
    await dialog.getByLabel('Cost centre').press('Enter');
    await expect(message(page, 'Completed “Send the price list”')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Fields of your own' })).toContainText('4712');
  });
});

import { expect, test } from '../fixtures.ts';
import { goToBox, list, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';

test.use({ expectedTroubles: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK|net::ERR/] });

test('without a connection everything read stays, what cannot be saved says so, and nothing typed is lost', async ({
  page,
  context,
  act,
}) => {
  await act.setUp();
  for (const subject of ['Discovery call', 'Quarterly review'])
    await act.post('/api/activities', { type: 'task', subject, due: { on: '2026-11-24' } });
  await page.goto('/today');
  await row(page, 'Quarterly review').click();
  await expect(panel(page, 'Quarterly review').getByLabel('Notes')).toBeVisible();

  await context.setOffline(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  // The first one to notice is shown done, put right, and told.
  await expect(
    message(page, 'Daybook cannot be reached. Check your connection, then try again.'),
  ).toBeVisible();
  await expect(page.getByText('changes cannot be saved')).toBeVisible();
  await expect(
    list(page).getByRole('button', { name: 'Complete “Quarterly review”' }).first(),
  ).toBeDisabled();

  const form = await goToBox(page);
  await form.getByLabel('Subject').fill('Written on the train today');
  await expect(form.getByRole('button', { name: 'Add' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');

  await context.setOffline(false);
  // The browser says so, and Daybook looks for itself.
  await expect(page.getByText('changes cannot be saved')).toBeHidden();
  await goToBox(page);
  await expect(form.getByLabel('Subject')).toHaveValue('Written on the train today');
  await form.getByRole('button', { name: 'Add' }).click();
  await expect(row(page, 'Written on the train')).toBeVisible();
  await page.reload();
  await expect(row(page, 'Written on the train')).toBeVisible();
});

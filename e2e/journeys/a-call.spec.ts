import { expect, test } from '../fixtures.ts';
import { list, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';

test('T-37 to T-40, Z-13: a call nobody took is red on the timeline and tried again by one key; its outcome and topic are from lists that an admin keeps', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { contact } = await act.post<{ contact: { id: string } }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    zone: 'America/Chicago',
    phones: ['+1 312 555 0142'],
  });
  await act.post('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: contact.id,
    due: { on: '2026-11-24' },
  });

  await page.goto('/settings/activity-types');
  const outcomes = page.getByRole('region', { name: 'Outcomes' });
  await outcomes.getByLabel('New outcome').fill('Gatekeeper');
  await outcomes.getByRole('button', { name: 'Add' }).click();
  await expect(outcomes.getByLabel('Name of Gatekeeper')).toBeVisible();
  await outcomes.getByRole('button', { name: 'Retire Wrong number' }).click();
  await expect(outcomes.getByLabel('Name of Wrong number')).toBeHidden();
  const busy = outcomes.getByLabel('Name of Busy');
  await busy.fill('No answer');
  await busy.press('Enter');
  await expect(outcomes.getByText('No answer is in this list already.')).toBeVisible();
  await busy.fill('Engaged');
  await busy.press('Enter');
  await expect(outcomes.getByLabel('Name of Engaged')).toBeVisible();

  await page.goto('/today');
  await row(page, 'Discovery call').click();
  const peek = panel(page, 'Discovery call');
  await expect(peek.getByLabel('Topic')).toHaveValue('contact.other');
  await peek.getByLabel('Topic').selectOption('Negotiation');
  await expect(row(page, 'Discovery call').getByText('Negotiation')).toBeVisible();
  await expect(peek.getByText('Gatekeeper')).toBeVisible();
  await expect(peek.getByText('Wrong number')).toBeHidden();
  // Measured across a reload, and filled in by stopping.
  await expect(peek.getByText(/, where Priya works. Their working day starts in /)).toBeVisible();
  await peek
    .getByRole('link', { name: 'Dial +1 312 555 0142' })
    .evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await peek.getByRole('link', { name: 'Dial +1 312 555 0142' }).click();
  await act.advanceClock('PT4M');
  await page.reload();
  await expect(peek.getByRole('timer', { name: 'Length of the call' })).toHaveText(/^4:/);
  await peek.getByRole('button', { name: 'Stop timer' }).click();
  await expect(peek.getByLabel('Duration')).toHaveValue('4 min');
  await peek.getByText('No answer').click();
  await peek.getByLabel('What was said').fill('Rang out.');
  await peek.getByRole('button', { name: 'Mark complete' }).click();
  await expect(page.getByRole('region', { name: 'What is next?' })).toBeVisible();
  await peek.getByRole('button', { name: 'Close' }).click();
  // One key: the same call, tomorrow.
  await page.keyboard.press('1');
  await expect(message(page, 'Planned “Discovery call” for tomorrow.')).toBeVisible();

  await page.goto(`/contacts/${contact.id}`);
  await expect(entry(page, 'Call failed')).toContainText('No answer');
  await page.goto('/activities?topic=contact.negotiation');
  await expect(row(page, 'Discovery call')).toHaveCount(1);
  await page.keyboard.press('f');
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByRole('button', { name: 'Remove Negotiation' }).click();
  await expect(list(page)).toBeVisible();
  await expect(page).not.toHaveURL(/topic/);
});

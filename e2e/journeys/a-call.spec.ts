import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { list, panel, row } from '../screens/list.ts';
import { message } from '../screens/messages.ts';
import { entry } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

/** Whether a text has the one colour that means late or failed. */
const isRed = (text: Locator): Promise<boolean> =>
  text.evaluate((shown) => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--late)';
    document.body.append(probe);
    const red = getComputedStyle(probe).color;
    probe.remove();
    return getComputedStyle(shown).color === red;
  });

test('T-37, T-38, T-39, T-40, Z-13: a call nobody took is red on every timeline and tried again by one key; its outcome and topic are from lists that an admin keeps', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Northwind' });
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Frames',
    accountId: account.id,
  });
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    accountId: account.id,
    firstName: 'Priya',
    lastName: 'Raman',
    zone: 'America/Chicago',
    phones: ['+1 312 555 0142'],
  });
  const { activity } = await act.post<{ activity: Made }>('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: contact.id,
    recordIds: [opportunity.id],
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
  await expect(peek.getByRole('timer', { name: 'Length of the call' })).toHaveText(/^[45]:/);
  await peek.getByRole('button', { name: 'Stop timer' }).click();
  await expect(peek.getByLabel('Duration')).toHaveValue(/^[45] min$/);
  await peek.getByText('No answer').click();
  await peek.getByLabel('What was said').fill('Rang out.');
  await peek.getByRole('button', { name: 'Mark complete' }).click();
  await expect(page.getByRole('region', { name: 'What is next?' })).toBeVisible();
  await peek.getByRole('button', { name: 'Close' }).click();
  // One key: the same call, tomorrow.
  await page.keyboard.press('1');
  await expect(message(page, 'Planned “Discovery call” for tomorrow.')).toBeVisible();

  // Red wherever it is told: with the person, their company, the sale, the team, and the call itself.
  for (const path of [
    `/contacts/${contact.id}`,
    `/accounts/${account.id}`,
    `/opportunities/${opportunity.id}?tab=timeline`,
    '/timelines',
    `/activities/${activity.id}?tab=timeline`,
  ]) {
    await page.goto(path);
    const failed = page.getByRole('main').getByText('Call failed', { exact: true }).first();
    await expect(failed, path).toBeVisible();
    expect(await isRed(failed), path).toBe(true);
  }
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

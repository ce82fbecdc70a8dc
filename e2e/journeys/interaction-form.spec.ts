import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';
import { choose } from '../screens/record.ts';

interface Made {
  readonly id: string;
}

const ACCOUNT = {
  kind: 'person',
  name: 'Mia Berg',
  firstName: 'Mia',
  lastName: 'Berg',
  personalNumber: '756.1234.5678.97',
  fiscalNumber: 'CHE-101',
  commercialNumber: 'CH-020.3',
  email: 'mia@berg.example',
  phone: '+41446681800',
} as const;

/** Writes into a field of the form and leaves it, which saves it. */
const writeIn =
  (form: Locator) =>
  async (label: string, text: string): Promise<void> => {
    const field = form.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.press('Tab');
    await expect(form.getByText('Not saved yet')).toHaveCount(0);
    await expect(form.getByText('Saving', { exact: true })).toHaveCount(0);
  };

test('F-05, F-06, F-07, F-10, F-11, F-12, F-13, F-14, F-15, F-16, F-17, F-18, F-19, F-20, F-21, F-22, F-23, F-24, F-25, F-26, F-27, F-28, F-29, F-30, F-31, F-32, F-33, F-34, F-35, F-36, F-37, F-38, F-39, F-40, F-41, F-42, F-43, F-44, F-45, F-46, F-47: an interaction is inserted, planned, carried out and told the customer, field by field, and all of it is there after a reload', async ({
  page,
  act,
}) => {
  await act.setUp();
  const { account } = await act.post<{ account: Made }>('/api/accounts', ACCOUNT);
  await act.post('/api/activities', { type: 'call', subject: 'First call', primaryId: account.id });
  await act.post('/api/templates', { name: 'Thanks', subject: 'Thank you', text: 'Thank you for the talk.' });

  await test.step('F-05: a new record of the account is added with one button', async () => {
    await page.goto(`/accounts/${account.id}?tab=activities`);
    await page.getByRole('main').getByRole('button', { name: 'Add activity' }).first().click();
    const form = page.getByRole('dialog', { name: 'New activity' });
    await form.getByLabel('Subject').fill('Sale');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
    await page.getByRole('link', { name: 'Sale', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sale' })).toBeVisible();
  });

  const plan = page.getByRole('group', { name: 'Plan' });
  await test.step('F-10 to F-18, F-30 to F-32: what is planned', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    const write = writeIn(plan);
    await write('Name', 'Credit card sale');
    await plan.getByLabel('Type', { exact: true }).selectOption('Call');
    await choose(page, 'First call')(plan.getByLabel('Followed activity'));
    await plan.getByLabel('Source type').selectOption('Campaign');
    await plan.getByLabel('Source reason').selectOption('Other');
    await plan.getByLabel('Start date').fill('26 nov');
    await write('Start hour', '10:00');
    await expect(plan.getByLabel('End hour')).toBeEnabled();
    await plan.getByLabel('End date').fill('27 nov');
    await write('End hour', '11:30');
    await write('Place', 'Smia');
    await write('Location comments', 'Table by the window');
    await write('Activity description', 'Bring the price list');
  });

  await test.step('F-19 to F-29: its account, read from the account itself', async () => {
    await expect(plan.getByLabel('Account', { exact: true })).toHaveValue('Mia Berg');
    await expect(plan.getByLabel('Owner')).toContainText('Ada Palmer');
    const about = page.getByRole('region', { name: 'About Mia Berg' });
    for (const [label, value] of [
      ['kind', 'Person'],
      ['name', 'Mia Berg'],
      ['first name', 'Mia'],
      ['last name', 'Berg'],
      ['personal identification number', '756.1234.5678.97'],
      ['fiscal registration number', 'CHE-101'],
      ['commercial registration', 'CH-020.3'],
      ['email', 'mia@berg.example'],
      ['phone', ACCOUNT.phone],
      ['owner', 'Ada Palmer'],
    ] as const) {
      await expect(about.getByRole('button', { name: `Edit ${label}`, exact: true }), label).toBeAttached();
      await expect(about.getByText(value, { exact: true }).first(), label).toBeVisible();
    }
    await page.reload();
    for (const [label, value] of [
      ['Name', 'Credit card sale'],
      ['Type', 'call'],
      ['Followed activity', 'First call'],
      ['Source type', 'source.campaign'],
      ['Source reason', 'source-reason.other'],
      ['Start hour', '10:00'],
      ['End hour', '11:30'],
      ['Place', 'Smia'],
      ['Location comments', 'Table by the window'],
      ['Activity description', 'Bring the price list'],
    ] as const)
      await expect(plan.getByLabel(label, { exact: true }), label).toHaveValue(value);
    await expect(plan.getByLabel('Start date')).toHaveValue(/26 Nov/);
    await expect(plan.getByLabel('End date')).toHaveValue(/27 Nov/);
  });

  const result = page.getByRole('group', { name: 'Result' });
  const told = page.getByRole('region', { name: 'Message to the customer' });
  await test.step('F-34 to F-38: how it went', async () => {
    await page.getByRole('link', { name: 'Result', exact: true }).click();
    const write = writeIn(result);
    await result.getByRole('textbox', { name: 'Activity date' }).fill('23 nov');
    await write('From', '15:00');
    await write('Duration', '1 h 30');
    await result.getByLabel('Result type').selectOption('Connected');
    await write('Result description', 'Wants the card');
    await write('Activity comments', 'Bring Ben next time');
  });

  await test.step('F-33, F-39 to F-47: what the customer is told', async () => {
    await expect(told.getByRole('link', { name: 'Mia Berg' })).toBeVisible();
    await told.getByLabel('Communication channel').selectOption('Email');
    await told.getByLabel('Language').selectOption('de');
    await choose(page, 'Thanks')(told.getByLabel('Template', { exact: true }));
    await expect(told.getByRole('region', { name: 'Content of the template' })).toContainText(
      'Thank you for the talk.',
    );
    await told.getByLabel('Use the template').click();
    await expect(told.getByLabel('Use the template')).toBeChecked();
    await expect(told.getByLabel('Subject of the message')).toHaveValue('Thank you');
    await expect(told.getByLabel('Body')).toHaveValue('Thank you for the talk.');
    await expect(told.getByRole('link', { name: 'Open in the mail program' })).toHaveAttribute(
      'href',
      'mailto:mia@berg.example?subject=Thank%20you&body=Thank%20you%20for%20the%20talk.',
    );
    await told.getByLabel('Send as a text message').click();
    await expect(told.getByRole('link', { name: 'Open as a text message' })).toHaveAttribute(
      'href',
      /^sms:\+41446681800\?body=/,
    );
    await expect(message(page, 'Changed the way of sending of “Credit card sale”')).toBeVisible();
  });

  await page.reload();
  await expect(result.getByRole('textbox', { name: 'Activity date' })).toHaveValue('Yesterday');
  await expect(result.getByLabel('Duration')).toHaveValue('1 h 30 min');
  await expect(result.getByLabel('Result type')).toHaveValue('connected');
  await expect(result.getByLabel('Result description')).toHaveValue('Wants the card');
  await expect(result.getByLabel('Activity comments')).toHaveValue('Bring Ben next time');
  await expect(told.getByLabel('Communication channel')).toHaveValue('email');
  await expect(told.getByLabel('Language')).toHaveValue('de');
  await expect(told.getByLabel('Template', { exact: true })).toHaveValue('Thanks');
  await expect(told.getByLabel('Use the template')).toBeChecked();
  await expect(told.getByLabel('Send as a text message')).toBeChecked();
  await expect(told.getByLabel('Body')).toHaveValue('Thank you for the talk.');
});

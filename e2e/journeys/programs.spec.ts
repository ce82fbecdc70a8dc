import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '../fixtures.ts';
import { message } from '../screens/messages.ts';

test.use({ settings: { WEBHOOK_PRIVATE: '1' } });

test('a key is seen once, works, and is revoked', async ({ page, act, daybook }) => {
  await act.setUp();
  await page.goto('/settings/api');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog', { name: 'New API key' });
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  await expect(dialog.getByText('Say which program it is for.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Zapier');
  await dialog.getByLabel('It may').selectOption('Read');
  await dialog.getByRole('button', { name: 'Make the key' }).click();
  const secret = await dialog.getByLabel('API key').inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const ask = () => fetch(`${daybook.origin}/api/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect((await ask()).status).toBe(200);
  await page.reload();
  const keys = page.getByRole('region', { name: 'API keys' });
  await expect(keys.getByRole('listitem')).toContainText('Zapier');
  await expect(keys.getByRole('listitem')).toContainText('Last used: just now', { ignoreCase: true });
  await expect(page.getByText(secret)).toHaveCount(0);

  await keys.getByRole('button', { name: 'Revoke Zapier' }).click();
  await page.getByRole('dialog', { name: 'Revoke Zapier' }).getByRole('button', { name: 'Revoke' }).click();
  await expect(message(page, 'The key Zapier is revoked.')).toBeVisible();
  await expect(keys.getByText('Keys go here.')).toBeVisible();
  expect((await ask()).status).toBe(401);
});

test('a webhook is made, its delivery is seen, and sent once more', async ({ page, act }) => {
  await act.setUp();
  const heard: string[] = [];
  const answer = { status: 204 };
  const receiver = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']));
    request.resume();
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;

  await page.goto('/settings/webhooks');
  await page.getByRole('button', { name: 'New webhook' }).click();
  const dialog = page.getByRole('dialog', { name: 'New webhook' });
  await dialog.getByLabel('Address').fill(url);
  await dialog.getByLabel('Contact created').check();
  await dialog.getByRole('button', { name: 'Make the webhook' }).click();
  await expect(dialog.getByLabel('Signing secret')).toHaveValue(/^whsec_/);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await act.post('/api/contacts', { firstName: 'Priya', lastName: 'Raman' });
  await expect.poll(() => heard).toHaveLength(1);
  await page.getByRole('button', { name: `Deliveries to ${url}` }).click();
  const log = page.getByRole('dialog', { name: /^Deliveries to / });
  await expect(log.getByText('Delivered')).toBeVisible();
  await expect(log.getByText('Answered 204')).toBeVisible();
  await log.getByRole('button', { name: 'Send again: Contact created' }).click();
  await expect.poll(() => heard).toHaveLength(2);
  expect(new Set(heard).size).toBe(1);
  await expect(log.getByText('Answered 204')).toHaveCount(2);

  const allFailed = log.getByRole('button', { name: 'Send all failed again' });
  await expect(allFailed).toBeHidden();
  answer.status = 410;
  await log.getByRole('button', { name: 'Send again: Contact created' }).click();
  await expect(log.getByText('Failed', { exact: true })).toBeVisible();
  await expect(allFailed).toBeVisible();
  receiver.closeAllConnections();
  receiver.close();
});

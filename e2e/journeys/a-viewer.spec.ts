import { expect, test } from '../fixtures.ts';

test('a viewer is not offered to plan anything: no box, no button, no key', async ({ page, act }) => {
  await act.setUp();
  const { link } = await act.post<{ link: { url: string } }>('/api/users', {
    name: 'Vera Lind',
    email: 'vera@example.com',
    role: 'viewer',
  });
  await page.context().clearCookies();
  await page.goto(link.url);
  await page.getByLabel('Password', { exact: true }).fill('a quiet morning in June');
  await page.getByRole('button', { name: /^Join/ }).click();
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await expect(page.getByPlaceholder('Plan an activity')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Plan an activity' })).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

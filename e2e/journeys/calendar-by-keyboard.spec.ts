import { expect, test } from '../fixtures.ts';

test('an appointment is moved, made longer, opened and put back without a mouse', async ({ page, act }) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'meeting',
    subject: 'Pipeline review',
    due: { at: '2026-11-24T09:00:00Z' },
    endAt: '2026-11-24T10:00:00Z',
  });
  await page.goto('/calendar?day=2026-11-24&range=day');
  const at = (time: string) => page.getByRole('button', { name: `Pipeline review, ${time}, Meeting` });
  await at('10:00 to 11:00').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(at('10:30 to 11:30')).toBeFocused();
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(/^Moved “Pipeline review” to/),
  ).toBeVisible();
  await page.keyboard.press('z');
  await expect(at('10:00 to 11:00')).toBeVisible();

  await at('10:00 to 11:00').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(at('10:00 to 11:15')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Pipeline review' })).toBeVisible();
});

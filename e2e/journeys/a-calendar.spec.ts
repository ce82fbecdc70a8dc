import { expect, test } from '../fixtures.ts';

test('an appointment is moved in the calendar by the mouse, one undo puts it back, and Escape gives a movement up', async ({
  page,
  act,
}) => {
  await act.setUp();
  await act.post('/api/activities', {
    type: 'meeting',
    subject: 'Pipeline review',
    due: { at: '2026-11-24T09:00:00Z' },
    endAt: '2026-11-24T10:00:00Z',
  });
  await page.goto('/calendar?day=2026-11-24&range=day');
  const block = page.getByRole('button', { name: /^Pipeline review, .*, Meeting$/ });
  await expect(block).toBeVisible();
  const before = await block.getAttribute('aria-label');
  /** Takes hold of it once it stands still, and draws it down by so many pixels. */
  const drawDown = async (by: number): Promise<void> => {
    await block.hover({ position: { x: 40, y: 8 } });
    const box = await block.boundingBox();
    if (!box) throw new Error('The appointment is on the page.');
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 8 + by / 2, { steps: 3 });
    await page.mouse.move(box.x + 40, box.y + 8 + by, { steps: 3 });
  };
  // An hour is 48 px high.
  await drawDown(48);
  await page.mouse.up();
  await expect(
    page.getByRole('region', { name: 'Messages' }).getByText(/^Moved “Pipeline review”/),
  ).toBeVisible();
  await expect(block).not.toHaveAccessibleName(before ?? '');
  await expect(page.getByRole('complementary', { name: 'Pipeline review' })).toBeHidden();

  await page.keyboard.press('z');
  await expect(block).toHaveAccessibleName(before ?? '');

  await drawDown(96);
  await expect(block).not.toHaveAccessibleName(before ?? '');
  await page.keyboard.press('Escape');
  await expect(block).toHaveAccessibleName(before ?? '');
  await page.mouse.up();
  await expect(block).toHaveAccessibleName(before ?? '');
});

import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

// The Thursday before clocks in Berlin go forward.
test.use({ clock: '2027-03-25T08:00:00Z' });

test('what repeats every week is at the same hour after the clocks have changed', async ({ page, act }) => {
  await act.setUp();
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'call',
    subject: 'Weekly call',
    due: { at: '2027-03-25T09:00:00Z' },
  });
  await page.goto(`/activities/${activity.id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Repeat' }).click();
  const repeats = page.getByRole('dialog', { name: 'How “Weekly call” repeats' });
  await repeats.getByLabel('Repeats').selectOption({ label: 'Every week on Thursday' });
  await repeats.getByRole('button', { name: 'Save' }).click();
  await expect(repeats).toBeHidden();

  // What is changed is changed on this one, and on all that follow where that is wanted.
  await page.getByLabel('What was said').fill('Bring the plans');
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByText('Only this one has other notes.')).toBeVisible();
  await page.getByRole('button', { name: 'Use for all that follow' }).click();
  await expect(page.getByText('Only this one has')).toHaveCount(0);

  await page.getByRole('button', { name: 'Mark complete' }).click();
  await page.getByRole('menuitem', { name: 'Connected' }).click();
  await expect(
    page
      .getByRole('region', { name: 'Messages' })
      .getByText('Completed “Weekly call”. Next: Thu 1 Apr 10:00'),
  ).toBeVisible();
  await page.goto('/calendar?day=2027-04-01&range=day');
  await expect(page.getByRole('button', { name: /^Weekly call, 10:00, Call/ })).toBeVisible();
});

/** How much wider what is chosen is than the room for it. */
const cutOff = (select: Locator): Promise<number> =>
  select.evaluate((element: HTMLSelectElement) => {
    const style = getComputedStyle(element);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('There is nothing to measure with.');
    pen.font = style.font;
    const room =
      element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return pen.measureText(element.selectedOptions[0]?.label ?? '').width - room;
  });

test('on a phone one reads how a series ends', async ({ page, act }) => {
  await act.setUp();
  const { activity } = await act.post<{ activity: { id: string } }>('/api/activities', {
    type: 'call',
    subject: 'Weekly call',
    due: { on: '2027-03-25' },
    repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10' },
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/activities/${activity.id}`);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const ends = page.getByRole('dialog', { name: 'How “Weekly call” repeats' }).getByLabel('Ends');
  for (const way of ['After so many times', 'On a day', 'Never']) {
    await ends.selectOption({ label: way });
    expect(await cutOff(ends), way).toBeLessThanOrEqual(0);
  }
});

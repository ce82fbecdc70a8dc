import { expect, test } from '../fixtures.ts';

// 10:50 in Berlin.
test.use({ clock: '2026-11-24T09:50:00Z' });

declare global {
  interface Window {
    /** What the browser was asked to show beside the page. */
    shownBeside?: string[];
  }
}

test('G-11: a reminder comes in the page, and from the browser while one looks at another window @whole-browser', async ({
  page,
  context,
  act,
}) => {
  await context.grantPermissions(['notifications']);
  await context.addInitScript(() => {
    window.shownBeside = [];
    const Real = Notification;
    window.Notification = class extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        window.shownBeside?.push(`${title}, ${options?.body ?? ''}`);
      }
    };
    // Somebody who looks at another window; the page is still in sight.
    document.hasFocus = () => false;
  });
  await act.setUp();
  await act.post('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    due: { at: '2026-11-24T10:30:00Z' },
    remindAt: '2026-11-24T10:20:00Z',
  });
  await page.goto('/today');
  await expect(page.getByText('Discovery call')).toBeVisible();

  await act.advanceClock('PT31M');
  const messages = page.getByRole('region', { name: 'Messages' });
  const told = messages.getByRole('listitem').filter({ hasText: 'Discovery call, 11:30' });
  await expect(told).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.shownBeside)).toEqual(['Discovery call, 11:30']);

  await told.getByRole('button', { name: 'In 10 minutes' }).click();
  await expect(messages.getByText('You are reminded again in 10 minutes.')).toBeVisible();
  await act.advanceClock('PT11M');
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Open' }).click();
  await expect(page.getByRole('heading', { name: 'Discovery call' })).toBeVisible();
});

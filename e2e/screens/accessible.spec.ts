import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { axeFindings } from '../support/axe.ts';
import { addressesOf } from './addresses.ts';

interface Made {
  readonly id: string;
}

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** One of everything that a page can show. */
const makeOneOfEach = async (act: Act) => {
  const { account } = await act.post<{ account: Made }>('/api/accounts', { name: 'Northwind Robotics' });
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: 'Priya',
    lastName: 'Raman',
    accountId: account.id,
    emails: ['priya@northwind.example'],
  });
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: 'Line 2 retrofit',
    accountId: account.id,
    value: { minor: 4_800_000, currency: 'EUR' },
  });
  const plain = async (path: string) => {
    const made = await act.post<Record<string, Made>>(`/api/${path}s`, {
      name: `The ${path}`,
      accountId: account.id,
    });
    return made[path]?.id ?? '';
  };
  const { activity } = await act.post<{ activity: Made }>('/api/activities', {
    type: 'call',
    subject: 'Discovery call',
    primaryId: contact.id,
    due: { on: '2026-11-20' },
  });
  await act.post('/api/templates', { name: 'Intro', folder: 'First contact', text: 'Hi {first_name|there}' });
  await act.post('/api/activities', {
    type: 'note',
    subject: 'A note',
    notes: 'Signs under 50k',
    primaryId: contact.id,
  });
  return {
    activity: activity.id,
    account: account.id,
    contact: contact.id,
    opportunity: opportunity.id,
    deal: await plain('deal'),
    campaign: await plain('campaign'),
    contract: await plain('contract'),
  };
};

/** A message with a gap, to somebody who has no profile yet. */
const aLinkedInStep = async (act: Act): Promise<string> => {
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', { firstName: 'Jonas' });
  const { activity } = await act.post<{ activity: Made }>('/api/activities', {
    type: 'linkedin',
    subject: 'Send connection request',
    message: 'Hi {first_name}, as **{job_title}**:\n- one',
    primaryId: contact.id,
  });
  return `/activities/${activity.id}`;
};

const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const;

const settle = async (page: Page) => {
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('status', { name: /^Reading/ })).toHaveCount(0);
};

for (const { colorScheme, width } of LOOKS) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ expectedTroubles: [/\b(404|410)\b/], colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing on any page, and nothing scrolls sideways', async ({ page, act }) => {
      test.setTimeout(180_000);
      await act.setUp();
      const addresses = addressesOf(await makeOneOfEach(act));
      addresses.push(await aLinkedInStep(act));
      for (const address of addresses) {
        await page.goto(address);
        await settle(page);
        expect.soft(await axeFindings(page), address).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(overflow, `${address} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    });
  });
}

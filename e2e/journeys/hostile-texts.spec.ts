import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { addressesOf } from '../screens/addresses.ts';
import type { Made as MadeIds } from '../screens/make-one-of-each.ts';
import { show } from '../screens/show.ts';

/** What would say that it ran, in each of the ways in which a text has ever been taken for something else. */
const PLANTS = [
  '<img src=x onerror="window.ran=1">',
  '"><script>window.ran=2</script>',
  "'-(window.ran=3)-'",
  "{{constructor.constructor('window.ran=4')()}}",
  '<svg/onload=window.ran=5>',
] as const;
const PLANT = PLANTS.join(' ');
const ADDRESS = 'javascript:window.ran=6';

interface Made {
  readonly id: string;
}

type Act = Parameters<Parameters<typeof test>[2]>[0]['act'];

/** The same text in every field of every noun that takes one. */
const plant = async (act: Act): Promise<MadeIds> => {
  const tags = [PLANTS[0], PLANTS[1]];
  const { account } = await act.post<{ account: Made }>('/api/accounts', {
    name: PLANT,
    personalNumber: PLANTS[0],
    fiscalNumber: PLANTS[1],
    commercialNumber: PLANTS[2],
    address: PLANT,
    website: ADDRESS,
    tags,
  });
  const { contact } = await act.post<{ contact: Made }>('/api/contacts', {
    firstName: PLANTS[0],
    lastName: PLANTS[1],
    jobTitle: PLANTS[4],
    accountId: account.id,
    tags,
  });
  const about = { accountId: account.id };
  const { opportunity } = await act.post<{ opportunity: Made }>('/api/opportunities', {
    name: PLANT,
    ...about,
  });
  const plain = async (noun: string): Promise<string> =>
    (await act.post<Record<string, Made>>(`/api/${noun}s`, { name: PLANT, ...about }))[noun]?.id ?? '';
  const { activity } = await act.post<{ activity: Made }>('/api/activities', {
    type: 'call',
    subject: PLANT,
    notes: PLANTS.join('\n'),
    location: PLANTS[0],
    message: PLANTS[1],
    link: ADDRESS,
    primaryId: contact.id,
    due: { on: '2026-11-24' },
  });
  await act.post('/api/teams', { name: PLANTS[0], memberIds: [] });
  const deal = await plain('deal');
  return {
    activity: activity.id,
    message: activity.id,
    linkedIn: activity.id,
    connected: activity.id,
    account: account.id,
    contact: contact.id,
    opportunity: opportunity.id,
    deal,
    archived: deal,
    trashed: deal,
    campaign: await plain('campaign'),
    contract: await plain('contract'),
  };
};

const expectNothingRan = async (page: Page, where: string): Promise<void> => {
  expect(await page.evaluate(() => 'ran' in window), where).toBe(false);
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(
    links.filter((href) => href?.trim().toLowerCase().startsWith('javascript:')),
    where,
  ).toEqual([]);
};

test('a script in any text, file name or cell is shown as the text it is, on every page and in the palette', async ({
  page,
  act,
  daybook,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await act.setUp({ name: PLANTS[0], email: 'ada@example.com', password: 'a quiet morning in May' });
  const ids = await plant(act);
  const headers = { origin: daybook.origin, 'content-type': 'text/csv' };
  const cells = PLANTS.map((text) => `"${text.replaceAll('"', '""')}"`);
  const uploaded = await page.request.post(`/api/imports?name=${encodeURIComponent(`${PLANTS[0]}.csv`)}`, {
    headers,
    data: `Name,Email,${cells[0]}\n${cells.join(',')}\n`,
  });
  expect(uploaded.ok(), await uploaded.text()).toBe(true);
  for (const [at, address] of addressesOf(ids).entries()) {
    await show(page, address, at > 0);
    await expectNothingRan(page, address);
  }
  await page.goto('/today');
  await expect(page.getByRole('grid').getByText(PLANTS[0]).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog').getByRole('combobox').fill('onerror');
  await expect(page.getByRole('option').filter({ hasText: '<img src=x' }).first()).toBeVisible();
  await expectNothingRan(page, 'the palette');
  expect(dialogs).toEqual([]);
  // The watch on the log is awake.
  expect(daybook.personal.foundIn(JSON.stringify({ msg: PLANTS[0] }))).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { anActivity } from '../../testing/activities.ts';
import { aContact, anAccount, anOpportunity } from '../../testing/crm.ts';
import { download } from '../../testing/csv.ts';
import { anImport } from '../../testing/imports.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const here = testApp();
const elsewhere = testApp();

const NORA = { name: 'Nora Okafor', email: 'nora@round.example' };
const LISTS = [
  'accounts/export.csv?sort=created',
  'contacts/export.csv?sort=created',
  'opportunities/export.csv?sort=created',
  'deals/export.csv?sort=created',
  'campaigns/export.csv?sort=created',
  'contracts/export.csv?sort=created',
  'activities/export.csv?view=open&sort=created',
  'activities/export.csv?view=done',
];

const ODD = ['=1+1', '+ plus', "'tis", '@at', '-', 'n/a', 'a  b', '"quoted"; half', 'x,y', 'Zoë 🙂', 'null'];

test('what was exported comes back as it was, and where it is already it adds nothing', {
  timeout: 120_000,
}, async () => {
  const nora = await aUser(here.current, NORA);
  const account = await anAccount(nora, {
    name: '=Fjord AS',
    address: 'Kai 1\n5003 Bergen',
    website: 'a.example',
  });
  for (const [n, text] of ODD.entries())
    await aContact(nora, {
      firstName: text,
      lastName: 'Same',
      jobTitle: text,
      accountId: n % 2 === 0 ? account.id : null,
      emails: n % 3 === 0 ? [`p${n}@round.example`, `q${n}@round.example`] : [],
      phones: n % 4 === 0 ? [`+41 44 668 18 0${n % 10}`] : [],
      tags: [text.replace(/^\W+$/, 'dash'), 'a, b'],
      zone: 'Europe/Zurich',
      language: 'de-CH',
      lifecycleStage: 'qualified',
    });
  const [ana] = (await nora.call('GET', '/contacts?search=p0')).json.items;
  const sale = await anOpportunity(nora, {
    name: '@Retrofit  line',
    accountId: account.id,
    contactId: ana.id,
    value: { minor: -5, currency: 'JPY' },
    stage: 'lost',
    expectedClosingOn: '2026-12-24',
  });
  const about = { primaryId: ana.id, recordIds: [sale.id], notes: '- one\n- two\n\n=three' };
  await anActivity(nora, {
    ...about,
    subject: '+ Call',
    due: { at: '2026-12-01T08:15:00Z' },
    priority: 'high',
    tags: ['a, b', "'tis"],
  });
  await anActivity(nora, {
    ...about,
    subject: '= Done',
    completedAt: '2026-11-02T08:15:00Z',
    outcome: 'busy',
  });

  const deal = (
    await nora.call('POST', '/deals', {
      name: '@Spring  2027',
      accountId: account.id,
      value: { minor: 900_050, currency: 'CHF' },
      agreedOn: '2026-10-01',
      tags: ['a, b'],
    })
  ).json.deal;
  const agency = await anAccount(nora, { name: '- Studio Nord' });
  const outside = await aContact(nora, { firstName: 'Ana', lastName: 'Nord', accountId: agency.id });
  for (const startsOn of ['2026-03-01', '2027-03-01'])
    await nora.call('POST', '/campaigns', {
      name: '=Launch',
      kind: startsOn.startsWith('2026') ? 'internal' : 'external',
      accountId: account.id,
      customerContactId: ana.id,
      agencyId: agency.id,
      agencyContactId: outside.id,
      dealId: deal.id,
      startsOn,
      endsOn: startsOn.replace('-03-01', '-04-30'),
      budget: { minor: 250_000, currency: 'EUR' },
    });
  for (const number of ['=PX-1', 'PX-2'])
    await nora.call('POST', '/contracts', {
      name: 'Frame contract',
      number,
      accountId: account.id,
      signedOn: '2026-11-02',
      startsOn: '2027-01-01',
      language: 'de',
      payoutTerms: '- 30 days net\n\n=60 %',
      tags: ["'tis"],
    });

  const files = await Promise.all(LISTS.map((path) => download(here.current, nora, `/${path}`)));
  const other = await aUser(elsewhere.current, NORA);
  for (const [i, path] of LISTS.entries()) {
    const name = `${path.split('/')[0]}.csv`;
    const again = await anImport(here.current, nora, name, files[i] ?? '');
    expect([path, again.counts]).toMatchObject([path, { created: 0, completed: 0, rejected: 0, unread: 0 }]);
    expect(await download(here.current, nora, `/${path}`)).toBe(files[i]);

    const run = await anImport(elsewhere.current, other, name, files[i] ?? '');
    expect([path, run.counts]).toMatchObject([path, { completed: 0, rejected: 0, unread: 0 }]);
    expect(run.counts.created).toBeGreaterThan(0);
    const created = (text: string) =>
      text.split('\r\n').map((line) => line.replace(/2026-[\d-]+T[\d:.]+Z(?=,)/, ''));
    expect(created(await download(elsewhere.current, other, `/${path}`))).toEqual(created(files[i] ?? ''));
  }
});

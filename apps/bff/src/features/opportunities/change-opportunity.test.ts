import { expect, test } from 'vitest';
import { aContact, anAccount, anOpportunity, kindsOf, timelineOf } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const app = testApp();
const HOUR = 3_600_000;
const EUR = (minor: number) => ({ minor, currency: 'EUR' });

const aSale = async (given: object = {}) => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const priya = await aContact(nora, { accountId: account.id });
  const sale = await anOpportunity(nora, { contactId: priya.id, value: EUR(4_800_000), ...given });
  const change = async (fields: object) => {
    const { version } = (await nora.call('GET', `/opportunities/${sale.id}`)).json;
    const { status, json } = await nora.call('PATCH', `/opportunities/${sale.id}`, { version, ...fields });
    expect(status, JSON.stringify(json)).toBe(200);
    return json.opportunity;
  };
  const payloads = async (id: string) => (await timelineOf(nora, id)).map((entry) => entry.payload);
  return { nora, account, priya, sale, change, payloads };
};

test('Z-07: the contact tells which opportunity was linked, and by whom', async () => {
  const { nora, account, priya, sale } = await aSale();
  expect(sale).toMatchObject({
    account: { id: account.id },
    contact: { id: priya.id },
    stage: 'qualification',
  });
  const [linked] = await timelineOf(nora, priya.id);
  expect(linked).toMatchObject({
    actor: { name: 'Nora Okafor' },
    payload: { kind: 'opportunity.linked', title: 'Line 2 retrofit', opportunityId: sale.id },
  });
  expect(await kindsOf(nora, sale.id)).toEqual(['record.created']);
});

test('Z-08, Z-18: another title and another value are told with what was before, on the contact and the account too', async () => {
  const { nora, account, priya, sale, change, payloads } = await aSale();
  await change({ name: 'Line 2 and 3 retrofit' });
  await change({ value: EUR(6_250_000) });
  const told = [
    { kind: 'opportunity.value-changed', value: { from: EUR(4_800_000), to: EUR(6_250_000) } },
    { kind: 'record.renamed', title: { from: 'Line 2 retrofit', to: 'Line 2 and 3 retrofit' } },
  ];
  expect((await payloads(sale.id)).slice(0, 2)).toEqual(told);
  expect((await payloads(priya.id)).slice(0, 2)).toEqual(told);
  const [onAccount] = await timelineOf(nora, account.id);
  expect(onAccount).toMatchObject({ payload: told[0], via: { type: 'opportunity', id: sale.id } });
});

test('Z-19, Z-20: the expected closing date is assigned first and changed later', async () => {
  const { sale, change, payloads } = await aSale();
  await change({ expectedClosingOn: '2026-12-18' });
  // Sooner, the two would be one entry.
  app.current.clock.advance(HOUR);
  await change({ expectedClosingOn: '2027-01-29' });
  await change({ stage: 'negotiation' });
  expect((await payloads(sale.id)).slice(0, 3)).toEqual([
    { kind: 'opportunity.stage-changed', stage: { from: 'Qualification', to: 'Negotiation' } },
    { kind: 'opportunity.closing-date-changed', day: { from: '2026-12-18', to: '2027-01-29' } },
    { kind: 'opportunity.closing-date-changed', day: { from: null, to: '2026-12-18' } },
  ]);
});

test('another contact: the old one is told who took over, the new one which opportunity was linked', async () => {
  const { nora, priya, sale, change, payloads } = await aSale();
  const oskar = await aContact(nora, { firstName: 'Oskar', lastName: 'Lind' });
  await change({ contactId: oskar.id });
  const moved = {
    kind: 'record.field-changed',
    field: 'Contact',
    value: { from: 'Priya Raman', to: 'Oskar Lind' },
  };
  expect((await payloads(sale.id))[0]).toEqual(moved);
  expect((await payloads(priya.id))[0]).toEqual(moved);
  expect((await payloads(oskar.id))[0]).toMatchObject({ kind: 'opportunity.linked' });
});

test('two people: value and stage both win, the same value is refused with both', async () => {
  const { nora, sale } = await aSale();
  const ben = await aUser(app.current, { name: 'Ben Adeyemi' });
  const as = (user: typeof nora, fields: object) =>
    user.call('PATCH', `/opportunities/${sale.id}`, { version: sale.version, ...fields });
  await as(ben, { value: EUR(5_000_000) });
  expect((await as(nora, { stage: 'offer' })).status).toBe(200);
  expect((await as(nora, { value: EUR(6_000_000) })).json).toMatchObject({
    code: 'thing.conflict',
    facts: { fields: { value: { label: 'Value', yours: EUR(6_000_000), theirs: EUR(5_000_000) } } },
  });
});

test('opportunities are listed by value, closing date and stage, page by page', async () => {
  const nora = await aUser(app.current);
  const account = await anAccount(nora);
  const given = [
    { name: 'A', value: EUR(300), stage: 'offer', expectedClosingOn: '2026-12-03' },
    { name: 'B', value: EUR(100), stage: 'won' },
    { name: 'C', stage: 'needs', expectedClosingOn: '2026-12-01' },
    { name: 'D', value: EUR(200), expectedClosingOn: '2026-12-02' },
  ];
  for (const one of given) await anOpportunity(nora, { ...one, accountId: account.id });
  const names = async (sort: string) => {
    const read: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { json } = await nora.call(
        'GET',
        `/opportunities?account=${account.id}&sort=${sort}&limit=3${at}`,
      );
      read.push(...json.items.map((item: { name: string }) => item.name));
      ({ cursor } = json);
    }
    return read.join('');
  };
  expect(await names('-value')).toBe('ADBC');
  expect(await names('value')).toBe('CBDA');
  expect(await names('closing')).toBe('CDAB');
  expect(await names('stage')).toBe('DCAB');
  expect(await names('title')).toBe('ABCD');
  expect(await names('closing&stage=open')).toBe('CDA');
  expect(await names('title&stage=won')).toBe('B');
});

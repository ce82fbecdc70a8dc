import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { anAccount, anOpportunity, timelineOf } from '../../testing/crm.ts';
import { aUser } from '../../testing/people.ts';
import { analyse, costlyStep, planOf, upTo } from '../../testing/plans.ts';
import { testApp } from '../../testing/test-app.ts';
import { explainRecordPage, findOpportunityConditions } from '../records/list-records.store.ts';
import { closedSums, openSums } from './board.store.ts';

const app = testApp();
const money = (minor: number, currency = 'EUR') => ({ minor, currency });

test('the board tells how many sales are in each stage and what they are worth by currency, as the list is narrowed', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Boarded' });
  const given = [
    { name: 'A', value: money(300_00), stage: 'offer' },
    { name: 'B', value: money(200_00), stage: 'offer' },
    { name: 'C', value: money(50_00, 'CHF'), stage: 'offer' },
    { name: 'D', stage: 'needs', ownerId: null },
    { name: 'E', value: money(1_000_00), stage: 'won' },
  ];
  for (const one of given) await anOpportunity(nora, { ...one, accountId: id });
  const board = async (more = '') =>
    (await nora.call('GET', `/opportunities/board?account=${id}${more}`)).json.columns;
  const offer = { stage: 'offer', count: 3, sums: [money(500_00), money(50_00, 'CHF')] };
  const won = { stage: 'won', count: 1, sums: [money(1_000_00)] };
  expect(await board()).toEqual(expect.arrayContaining([offer, won, { stage: 'needs', count: 1, sums: [] }]));
  expect(await board('&owner=me')).toHaveLength(2);
  expect(await board('&tag=nobody')).toEqual([]);
});

test('a sale that is moved tells who moved it, is over from then on, and one undo takes it back', async () => {
  const nora = await aUser(app.current);
  const { id } = await anAccount(nora, { name: 'Moved' });
  const sale = await anOpportunity(nora, { accountId: id, value: money(480_00) });
  const write = (version: number, json: object) =>
    nora.call('PATCH', `/opportunities/${sale.id}`, { version, ...json });
  expect((await write(sale.version, { lostReason: 'lost.opportunity.price' })).status).toBe(400);
  const lost = (await write(sale.version, { stage: 'lost', lostReason: 'lost.opportunity.price' })).json;
  expect(lost.opportunity).toMatchObject({ lostReason: 'lost.opportunity.price' });
  expect(lost.opportunity.closedAt).not.toBeNull();
  const changed = (await write(lost.opportunity.version, { lostReason: 'lost.opportunity.timing' })).json;
  const won = (await write(changed.opportunity.version, { stage: 'won' })).json.opportunity;
  expect(won.lostReason).toBeNull();
  const told = (await timelineOf(nora, sale.id)).map(({ payload, actor }) => [payload, actor.name]);
  expect(told.slice(0, 3)).toEqual([
    [{ kind: 'opportunity.won', from: 'Lost', value: money(480_00) }, 'Nora Okafor'],
    [{ kind: 'opportunity.lost-reason-changed', reason: { from: 'Price', to: 'Bad timing' } }, 'Nora Okafor'],
    [{ kind: 'opportunity.lost', from: 'Qualification', reason: 'Price' }, 'Nora Okafor'],
  ]);
  const closed = async (since: string) =>
    (await nora.call('GET', `/opportunities?account=${id}&stage=won&sort=-closed&closedSince=${since}`)).json
      .items.length;
  expect(await closed('2026-01-01')).toBe(1);
  expect(await closed('2199-01-01')).toBe(0);
  for (let n = 0; n < 3; n++) await nora.call('POST', '/undo');
  expect((await nora.call('GET', `/opportunities/${sale.id}`)).json).toMatchObject({
    stage: 'qualification',
    lostReason: null,
    closedAt: null,
  });
});

test('a column of the board is a range of an index whatever it is in order of, and sums read open sales and those of late only', async () => {
  const { db } = app.current.deps;
  await sql`${upTo(20_000)} insert into record (key, id, type, title, sort_title, state, created_at)
    select 500000 + i, 'board-' || i, 'opportunity', 'Sale ' || i, 'sale ' || i, 'live', i from series`.execute(
    db.write,
  );
  await sql`${upTo(20_000)} insert into opportunity (key, value_minor, currency, sort_value, sort_closing, stage, stage_rank, closed_at)
    select 500000 + i, i, 'EUR', i, '2027-0' || (1 + i % 9) || '-15', case when i % 10 = 0 then 'offer' else 'won' end,
      case when i % 10 = 0 then 2 else 1000 end, case when i % 10 = 0 then null else i end from series`.execute(
    db.write,
  );
  await analyse(db);
  for (const [sort, stage] of [
    ['closing', 'offer'],
    ['-value', 'offer'],
    ['-closed', 'won'],
  ] as const) {
    const filter = { stage, ...(sort === '-closed' ? { closedFrom: 100 } : {}) };
    const plan = await planOf(db, explainRecordPage(db.read, 'opportunity', sort, filter));
    expect(costlyStep(db, plan), `${sort}\n${plan}`).toBeUndefined();
  }
  const { user } = await aUser(app.current);
  const conditions = await findOpportunityConditions(app.current.deps, user, {});
  if (conditions === undefined) throw new Error('It is narrowed to nothing.');
  expect(await planOf(db, openSums(db.read, conditions).compile())).toMatch(/opportunity_(open|stage)/);
  expect(await planOf(db, closedSums(db.read, conditions, ['won'], 19_900).compile())).toMatch(
    /opportunity_(closed|ended)/,
  );
});

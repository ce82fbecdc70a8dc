import { aContact, anAccount, anOpportunity } from '../crm.ts';
import type { Json, TestUser } from '../people.ts';
import { ago, BASE, fill, idOf, type Values } from './fill.ts';
import type { PlanWorld } from './plan-world.ts';

/** Where the keys of each kind begin, and how many there are. */
export const RECORDS = {
  account: { from: BASE, rows: 4000 },
  contact: { from: BASE + 10_000, rows: 16_000 },
  opportunity: { from: BASE + 40_000, rows: 6000 },
  deal: { from: BASE + 50_000, rows: 3000 },
  campaign: { from: BASE + 60_000, rows: 3000 },
  contract: { from: BASE + 70_000, rows: 3000 },
} as const;
type Kind = keyof typeof RECORDS;

const STATE = "case i % 20 when 0 then 'archived' when 3 then 'trashed' else 'live' end";
/** Many of everything are at the first account. */
const ACCOUNT = `${BASE} + case when i % 4 = 0 then 1 else 1 + i % 4000 end`;

const STAGES = ['qualification', 'needs', 'offer', 'negotiation', 'won', 'lost'];
const stageOf = `case i % 6 ${STAGES.map((stage, n) => `when ${n} then '${stage}'`).join(' ')} end`;

const OWN: Readonly<Record<Kind, Values>> = {
  account: { folded_name: "'northwind ' || i" },
  contact: { first_name: "'Priya'", last_name: "'Raman ' || i", folded_name: "'priya raman ' || i" },
  opportunity: {
    contact_key: `${RECORDS.contact.from} + 1 + i % 16000`,
    sort_value: '(i * 31) % 977',
    stage: stageOf,
    stage_rank: 'case when i % 6 < 4 then i % 6 else 996 + i % 6 end',
    closed_at: `case when i % 6 < 4 then null else ${ago('i')} end`,
    sort_closing: "'2026-' || (10 + i % 3) || '-15'",
  },
  deal: {},
  campaign: { deal_key: `${RECORDS.deal.from} + 1 + i % 3000` },
  contract: { number: "'C-' || i" },
};

const seedsOf = async (ada: TestUser): Promise<Readonly<Record<Kind, Json>>> => {
  const plain = async (path: string, one: string) =>
    (await ada.call('POST', path, { name: 'Northwind' })).json[one];
  return {
    account: await anAccount(ada),
    contact: await aContact(ada, { emails: ['priya@northwind.example'], phones: ['+41 44 668 18 00'] }),
    opportunity: await anOpportunity(ada),
    deal: await plain('/deals', 'deal'),
    campaign: await plain('/campaigns', 'campaign'),
    contract: await plain('/contracts', 'contract'),
  };
};

const keyOf = async ({ db }: PlanWorld, id: string): Promise<number> => {
  const row = await db.read.selectFrom('record').select('key').where('id', '=', id).executeTakeFirstOrThrow();
  return row.key;
};

const fillKind = async (world: PlanWorld, kind: Kind, seed: number): Promise<void> => {
  const { from, rows } = RECORDS[kind];
  const key = `${from} + i`;
  const head = {
    key,
    id: idOf(key),
    title: "'Northwind ' || i",
    sort_title: "'northwind ' || ((i * 7919) % 10007)",
    state: STATE,
    trashed_at: `case when i % 20 = 3 then ${ago('i')} end`,
    owner_key: world.owner,
    account_key: kind === 'account' ? 'null' : ACCOUNT,
    created_at: ago('i'),
    last_activity_at: ago('(i * 104729) % 100003'),
  };
  await fill(world.db, 'record', rows, head, seed);
  await fill(world.db, kind, rows, { key, ...OWN[kind] }, seed);
};

/** What contacts have many of: addresses, numbers, employments, tags, pairs that may be one. */
const fillAround = async ({ db }: PlanWorld): Promise<void> => {
  const { from, rows } = RECORDS.contact;
  const of = `${from} + i`;
  const shown = "'p' || i || '@northwind.example'";
  await fill(db, 'contact_identity', rows, { contact_key: of, kind: "'email'", identity: shown, shown });
  const phone = "'+4144' || (6000000 + i)";
  await fill(db, 'contact_identity', rows, {
    contact_key: of,
    kind: "'phone'",
    identity: phone,
    shown: phone,
  });
  await fill(db, 'employment', rows, { contact_key: of, account_key: ACCOUNT, from_at: ago('i') });
  await fill(db, 'tag', 300, {
    key: `${BASE} + i`,
    id: idOf('i'),
    name: "'Tag ' || i",
    identity: "'tag ' || i",
  });
  await fill(db, 'tagged', rows, { record_key: of, tag_key: `${BASE} + 1 + i % 300` });
  const pair = { one_key: of, other_key: `${of} + 1` };
  await fill(db, 'duplicate_pair', 4000, { type: "'contact'", reason: "'name'", rank: 'i % 5', ...pair });
  await fill(db, 'not_duplicate', 4000, { one_key: of, other_key: `${of} + 2` });
};

const fillFields = async ({ db, ada }: PlanWorld): Promise<void> => {
  await ada.call('POST', '/fields', { of: 'contact', key: 'shoe_size', label: 'Shoe size', type: 'text' });
  const { key } = await db.read.selectFrom('custom_field').select('key').executeTakeFirstOrThrow();
  await fill(db, 'custom_value', RECORDS.contact.rows, {
    field_key: String(key),
    record_key: `${RECORDS.contact.from} + i`,
    text_value: "'size ' || (i % 50)",
  });
};

/** Records by the thousand, of every kind, with what belongs to them. */
export const fillRecords = async (world: PlanWorld): Promise<void> => {
  const seeds = await seedsOf(world.ada);
  for (const kind of Object.keys(RECORDS) as Kind[])
    await fillKind(world, kind, await keyOf(world, seeds[kind].id));
  await fillAround(world);
  await fillFields(world);
};

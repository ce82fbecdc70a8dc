import { type Kysely, sql } from 'kysely';

const columns = {
  sqlite: { int: 'integer', text: 'text' },
  postgres: { int: 'bigint', text: 'text collate "C"' },
} as const;

/** What in a campaign points at another record. */
const POINTERS = [
  'customer_contact_key',
  'agent_key',
  'agent_contact_key',
  'agency_key',
  'agency_contact_key',
  'deal_key',
] as const;

const statements = (engine: 'sqlite' | 'postgres'): string[] => {
  const { int, text } = columns[engine];
  return [
    `create table deal (
      key ${int} primary key references record (key), value_minor ${int}, value_currency ${text}, agreed_on ${text})`,
    `create table campaign (
      key ${int} primary key references record (key), kind ${text} not null default 'external',
      ${POINTERS.map((column) => `${column} ${int} references record (key)`).join(', ')},
      starts_on ${text}, ends_on ${text}, budget_minor ${int}, budget_currency ${text})`,
    `create table contract (
      key ${int} primary key references record (key), number ${text} not null default '', signed_on ${text}, starts_on ${text},
      ends_on ${text}, language ${text}, payout_terms ${text} not null default '')`,
    // A deal lists its campaigns, and a record that goes for good finds those that point at it.
    ...POINTERS.map(
      (column) =>
        `create index campaign_${column.replace(/_key$/, '')} on campaign (${column}, key) where ${column} is not null`,
    ),
    ...['deal', 'campaign', 'contract'].map(
      (type) => `insert into ${type} (key) select key from record where type = '${type}'`,
    ),
  ];
};

/** The fields of deals, campaigns and contracts. */
export const recordTypes = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements(engine)) await sql.raw(statement).execute(db);
  },
});

import { type Kysely, sql } from 'kysely';

const columns = {
  sqlite: { int: 'integer', text: 'text' },
  postgres: { int: 'bigint', text: 'text collate "C"' },
} as const;

const statements = (engine: 'sqlite' | 'postgres'): string[] => {
  const { int, text } = columns[engine];
  return [
    // The account a file stands under: that of its record, or the account it is on.
    `alter table attachment add column account_key ${int}`,
    `update attachment set account_key = (select case when record.type = 'account' then record.key else record.account_key end
      from record where record.key = attachment.record_key) where record_key is not null`,
    'create index attachment_account on attachment (account_key, key) where newest = 1',
    // What was begun before this and not ended yet may still tell of changes with keys up to that.
    `alter table duplicate_search add column until_key ${int} not null default 0`,
    `alter table duplicate_search add column until_mark ${text} not null default ''`,
  ];
};

/** An account lists the files of its records, and the search for duplicates waits for what commits late. */
export const filesOfAccounts = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements(engine)) await sql.raw(statement).execute(db);
  },
});

import { type Kysely, sql } from 'kysely';

const columns = {
  sqlite: { int: 'integer', text: 'text' },
  postgres: { int: 'bigint', text: 'text collate "C"' },
} as const;

const search = {
  sqlite: [
    `create virtual table attachment_search using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`,
  ],
  postgres: [
    'create table attachment_search (key bigint primary key, words tsvector not null)',
    'create index attachment_search_words on attachment_search using gin (words)',
  ],
} as const;

const statements = (engine: 'sqlite' | 'postgres'): string[] => {
  const { int, text } = columns[engine];
  return [
    `alter table attachment add column record_key ${int} references record (key)`,
    `alter table attachment add column creator_key ${int} references users (key)`,
    // Files of one name on a record are versions of each other, and one of them is the newest.
    `alter table attachment add column name_key ${text} not null default ''`,
    `alter table attachment add column newest ${int} not null default 0`,
    'create index attachment_record on attachment (record_key, name_key, key) where record_key is not null',
    'create index attachment_newest on attachment (record_key, key) where newest = 1',
    ...search[engine],
  ];
};

/** Files on records, and the words that files and attachments are found by: those there are brought in by a job. */
export const recordFiles = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements(engine)) await sql.raw(statement).execute(db);
    await sql`insert into job (kind, payload, run_at, state, created_at)
      select 'search.rebuild', '{}', 0, 'queued', 0 where exists (select 1 from attachment)`.execute(db);
  },
});

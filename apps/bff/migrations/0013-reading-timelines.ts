import { type Kysely, sql } from 'kysely';

const COLUMN_TYPE = { sqlite: 'integer', postgres: 'bigint' } as const;

const statements = (engine: 'sqlite' | 'postgres'): string[] => [
  // The entry that a repeated edit of the same field is told with.
  `alter table timeline_entry add column fold_key ${COLUMN_TYPE[engine]}`,
  'create index timeline_entry_fold on timeline_entry (fold_key) where fold_key is not null',
  // Categories (and who it was) stand in the index: what a team did is counted without reading the entries.
  'drop index timeline_entry_actor',
  'create index timeline_entry_actor on timeline_entry (actor_key, happened_at, key, category) where withdrawn = 0 and fold_key is null',
  'drop index timeline_entry_time',
  'create index timeline_entry_time on timeline_entry (happened_at, key, category, actor_key) where withdrawn = 0 and fold_key is null',
];

/** What reading timelines of teams needs, and entries that tell of repeated edits. */
export const readingTimelines = (engine: 'sqlite' | 'postgres') => ({
  up: async (db: Kysely<unknown>): Promise<void> => {
    for (const statement of statements(engine)) await sql.raw(statement).execute(db);
  },
});

import { type Kysely, sql } from 'kysely';

const statements = (int: string, text: string): string[] => [
  // Whether a calendar for other programs holds what is due on a day without an hour as well.
  `alter table calendar_feed add column with_days ${int} not null default 1`,
  // What went to the trash is told to other calendars for a while: they have it still.
  'create index activity_cancelled on activity (owner_key, trashed_at) where trashed_at is not null',
  // Notes that stand above the timeline of their record.
  `alter table activity add column pinned_at ${int}`,
  'create index activity_pinned on activity (primary_key, pinned_at, key) where pinned_at is not null and trashed_at is null',
  // The week days somebody works on, 1 Monday to 7 Sunday.
  `alter table users add column work_days ${text} not null default '12345'`,
];

/** Calendars for other programs, pinned notes and working days. */
export const working = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const [int, text] = engine === 'sqlite' ? ['integer', 'text'] : ['bigint', 'text collate "C"'];
    for (const statement of statements(int, text)) await sql.raw(statement).execute(db);
  },
});

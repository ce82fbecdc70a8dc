import { type Kysely, sql } from 'kysely';

const columns = {
  sqlite: { int: 'integer', text: 'text' },
  postgres: {
    int: 'bigint',
    text: 'text collate "C"',
  },
} as const;

const statements = (engine: 'sqlite' | 'postgres'): string[] => {
  const { int, text } = columns[engine];
  return [
    `alter table activity add column followed_key ${int} references activity (key)`,
    `alter table activity add column end_on ${text}`,
    `alter table activity add column source ${text}`,
    `alter table activity add column source_reason ${text}`,
    `alter table activity add column location_comments ${text} not null default ''`,
    `alter table activity add column started_at ${int}`,
    `alter table activity add column comments ${text} not null default ''`,
    `alter table activity add column result ${text} not null default ''`,
    `alter table activity add column channel ${text}`,
    `alter table activity add column culture ${text} not null default ''`,
    `alter table activity add column as_text ${int} not null default 0`,
    `alter table activity add column use_template ${int} not null default 0`,
    `alter table activity add column template_id ${text}`,
    'create index activity_followed on activity (followed_key, key) where followed_key is not null',
  ];
};

const SOURCES = [
  'Own initiative',
  'Request of the customer',
  'Campaign',
  'Referral',
  'Website',
  'Event',
  'Other',
];
const REASONS = ['Other'];

const codeOf = (list: string, label: string): string => `${list}.${label.toLowerCase().replaceAll(' ', '-')}`;

/** What an interaction form holds beside what an activity has: plan, result, message, and what it follows. */
export const interactionForm = (engine: 'sqlite' | 'postgres') => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements(engine)) await sql.raw(statement).execute(db);
    const lists = [
      ['source', SOURCES],
      ['source-reason', REASONS],
    ] as const;
    for (const [list, labels] of lists) {
      for (const [place, label] of labels.entries()) {
        await sql`insert into choice (code, list, kind, label, failed, place)
          values (${codeOf(list, label)}, ${list}, 'activity', ${label}, 0, ${place})`.execute(db);
      }
    }
  },
});

import type { Engine, Location } from '../../apps/bff/src/platform/db/open.ts';
import { keyOf, openRaw, prepareAll, type Raw } from './raw.ts';

/** What completing writes, as rows that are there already. */
export interface CompletedRows {
  readonly activityKey: number;
  readonly at: number;
  readonly outcome: string | null;
  readonly notes: string;
  readonly userKey: number;
  readonly operationId: string;
  readonly payload: string;
  readonly category: string;
  readonly links: readonly { readonly record: number; readonly via: number | null }[];
  readonly records: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
  readonly answer: string;
}

/** The statements of a completion. */
export const SQL = {
  operation: `insert into operation (id, kind, label, actor_key, actor_kind, state, created_at, finished_at)
    values (?, 'activity.complete', ?, ?, 'user', 'done', ?, ?) returning key`,
  activity: `update activity set completed_at = ?, completed_by_key = ?, outcome = ?, notes = ?, status = 'done', version = version + 1 where key = ?`,
  standing: `update activity_record set status = 'done', sort_at = ? where activity_key = ?`,
  change: `insert into operation_change (operation_key, table_name, row_key, action, version, before, after)
    values (?, 'activity', ?, 'update', 2, ?, ?)`,
  entry: `insert into timeline_entry (happened_at, recorded_at, actor_key, actor_kind, kind, category, payload, activity_key, operation_key)
    values (?, ?, ?, 'user', 'activity.completed', ?, ?, ?, ?) returning key`,
  link: 'insert into timeline_link (record_key, happened_at, entry_key, category, via_key) values (?, ?, ?, ?, ?)',
  count: `insert into timeline_count (record_key, category, direct, n) values (?, ?, ?, 1)
    on conflict (record_key, category, direct) do update set n = timeline_count.n + 1`,
  last: 'update record set last_activity_at = ? where key = ? and last_activity_at < ?',
  answer:
    'insert into idempotency (actor, route, request_key, body_hash, answer, created_at) values (?, ?, ?, ?, ?, ?)',
} as const;

const WORDS: Readonly<Record<Engine, string>> = {
  sqlite: 'insert or replace into activity_search (rowid, words) values (?, ?)',
  postgres: `insert into activity_search (key, words) values (?, array_to_tsvector(string_to_array(?, ' ')))
    on conflict (key) do update set words = excluded.words`,
};

/** How many rows a connection to a file has written so far. */
export const WRITTEN = 'select total_changes() as n';

export interface Bare {
  readonly raw: Raw;
  readonly complete: (rows: CompletedRows) => Promise<void>;
  /** Rows written so far on this connection, to a file. */
  readonly written: () => Promise<number>;
}

/** One transaction that writes the rows of a completion, by prepared statements and with the program's pragmas. */
export const openBare = (location: Location): Bare => {
  const raw = openRaw(location, 'write');
  const run = prepareAll(raw, { ...SQL, words: WORDS[raw.engine] });
  const complete = (rows: CompletedRows): Promise<void> =>
    raw.transaction(async () => {
      const { activityKey, at, userKey, category } = rows;
      const operation = keyOf(await run.operation([rows.operationId, 'Completed', userKey, at, at]));
      await run.activity([at, userKey, rows.outcome, rows.notes, activityKey]);
      await run.standing([at, activityKey]);
      await run.words([activityKey, rows.words]);
      await run.change([operation, activityKey, rows.before, rows.after]);
      const entry = keyOf(await run.entry([at, at, userKey, category, rows.payload, activityKey, operation]));
      for (const { record, via } of rows.links) await run.link([record, at, entry, category, via]);
      for (const { record, via } of rows.links) await run.count([record, category, via === null ? 1 : 0]);
      for (const { record } of rows.links) await run.last([at, record, at]);
      await run.answer([`user:${userKey}`, 'POST', rows.operationId, 'x'.repeat(43), rows.answer, at]);
    });
  const written = async () => Number((await raw.prepare(WRITTEN)([]))[0]?.['n']);
  return { raw, complete, written };
};

import type BetterSqlite from 'better-sqlite3';
import { openSqliteFile } from '../../apps/bff/src/platform/db/sqlite.ts';

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
  words: 'insert or replace into activity_search (rowid, words) values (?, ?)',
  answer:
    'insert into idempotency (actor, route, request_key, body_hash, answer, created_at) values (?, ?, ?, ?, ?, ?)',
} as const;

export interface Bare {
  readonly file: BetterSqlite.Database;
  readonly complete: (rows: CompletedRows) => void;
  /** Rows written so far on this connection. */
  readonly written: () => number;
}

/** One transaction that writes the rows of a completion, by prepared statements and with the program's pragmas. */
export const openBare = (path: string): Bare => {
  const file = openSqliteFile(path, { readonly: false });
  const run = Object.fromEntries(
    Object.entries(SQL).map(([name, sql]) => [name, file.prepare(sql)]),
  ) as Record<keyof typeof SQL, BetterSqlite.Statement>;
  const keyOf = (row: unknown): number => (row as { key: number }).key;
  const complete = file.transaction((rows: CompletedRows): void => {
    const { activityKey, at, userKey, category } = rows;
    const operation = keyOf(run.operation.get(rows.operationId, 'Completed', userKey, at, at));
    run.activity.run(at, userKey, rows.outcome, rows.notes, activityKey);
    run.standing.run(at, activityKey);
    run.words.run(activityKey, rows.words);
    run.change.run(operation, activityKey, rows.before, rows.after);
    const entry = keyOf(run.entry.get(at, at, userKey, category, rows.payload, activityKey, operation));
    for (const { record, via } of rows.links) run.link.run(record, at, entry, category, via);
    for (const { record, via } of rows.links) run.count.run(record, category, via === null ? 1 : 0);
    for (const { record } of rows.links) run.last.run(at, record, at);
    run.answer.run(`user:${userKey}`, 'POST', rows.operationId, 'x'.repeat(43), rows.answer, at);
  });
  return {
    file,
    complete: (rows: CompletedRows) => complete.immediate(rows),
    written: () => (file.prepare('select total_changes() as n').get() as { n: number }).n,
  };
};

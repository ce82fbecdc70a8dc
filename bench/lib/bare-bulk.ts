import type BetterSqlite from 'better-sqlite3';
import { openSqliteFile } from '../../apps/bff/src/platform/db/sqlite.ts';
import { type CompletedRows, SQL } from './bare-complete.ts';

const UNDO = {
  operation: `insert into operation (id, kind, label, actor_key, actor_kind, state, created_at, finished_at, undoes_key)
    values (?, 'undo', 'Completed', ?, 'user', 'done', ?, ?, ?) returning key`,
  undone: `update operation set state = 'undone', undone_by_key = ? where key = ?`,
  activity: `update activity set completed_at = null, completed_by_key = null, outcome = null, status = 'open', version = version + 1 where key = ?`,
  standing: `update activity_record set status = 'open', sort_at = ? where activity_key = ?`,
  entry: 'update timeline_entry set withdrawn = 1 where key = ?',
  link: 'update timeline_link set withdrawn = 1 where entry_key = ?',
  count: 'update timeline_count set n = n - 1 where record_key = ? and category = ? and direct = ?',
  last: 'update record set last_activity_at = ? where key = ?',
} as const;

export interface BareBulk {
  readonly file: BetterSqlite.Database;
  /** Completes all and takes all back, each as one transaction. */
  readonly thereAndBack: (rows: readonly CompletedRows[], at: number) => void;
}

type Prepared<T> = { readonly [K in keyof T]: BetterSqlite.Statement };

const prepared = <T extends Readonly<Record<string, string>>>(file: BetterSqlite.Database, texts: T) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, file.prepare(text)])) as Prepared<T>;

const keyOf = (row: unknown): number => (row as { key: number }).key;

/** The rows of completing many and of undoing it, written by prepared statements with the program's pragmas. */
export const openBareBulk = (path: string): BareBulk => {
  const file = openSqliteFile(path, { readonly: false });
  const [run, back] = [prepared(file, SQL), prepared(file, UNDO)];
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `bare-bulk-${count}`;
  };

  const completeAll = file.transaction((rows: readonly CompletedRows[], at: number) => {
    const [{ userKey } = { userKey: 1 }] = rows;
    const operation = keyOf(run.operation.get(newId(), 'Completed', userKey, at, at));
    const entries = rows.map((one) => {
      const { activityKey, category } = one;
      run.activity.run(at, userKey, one.outcome, one.notes, activityKey);
      run.standing.run(at, activityKey);
      run.change.run(operation, activityKey, one.before, one.after);
      const entry = keyOf(run.entry.get(at, at, userKey, category, one.payload, activityKey, operation));
      for (const { record, via } of one.links) run.link.run(record, at, entry, category, via);
      for (const { record, via } of one.links) run.count.run(record, category, via === null ? 1 : 0);
      for (const { record } of one.links) run.last.run(at, record, at);
      return entry;
    });
    return { operation, entries };
  });

  const undoAll = file.transaction(
    (rows: readonly CompletedRows[], at: number, done: { operation: number; entries: readonly number[] }) => {
      const [{ userKey } = { userKey: 1 }] = rows;
      const operation = keyOf(back.operation.get(newId(), userKey, at, at, done.operation));
      back.undone.run(operation, done.operation);
      for (const [n, one] of rows.entries()) {
        const { activityKey, category } = one;
        back.activity.run(activityKey);
        back.standing.run(at, activityKey);
        run.change.run(operation, activityKey, one.after, one.before);
        back.entry.run(done.entries[n]);
        back.link.run(done.entries[n]);
        for (const { record, via } of one.links) back.count.run(record, category, via === null ? 1 : 0);
        for (const { record } of one.links) back.last.run(0, record);
      }
    },
  );
  return {
    file,
    thereAndBack: (rows, at) => undoAll.immediate(rows, at, completeAll.immediate(rows, at)),
  };
};

import type { Location } from '../../apps/bff/src/platform/db/open.ts';
import { type CompletedRows, SQL } from './bare-complete.ts';
import { keyOf, openRaw, prepareAll, type Raw } from './raw.ts';

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
  readonly raw: Raw;
  /** Completes all and takes all back, each as one transaction. */
  readonly thereAndBack: (rows: readonly CompletedRows[], at: number) => Promise<void>;
}

interface Done {
  readonly operation: number;
  readonly entries: readonly number[];
}

/** The rows of completing many and of undoing it, written by prepared statements with the program's pragmas. */
export const openBareBulk = (location: Location): BareBulk => {
  const raw = openRaw(location, 'write');
  const [run, back] = [prepareAll(raw, SQL), prepareAll(raw, UNDO)];
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `bare-bulk-${count}`;
  };

  const completeAll = async (rows: readonly CompletedRows[], at: number): Promise<Done> => {
    const [{ userKey } = { userKey: 1 }] = rows;
    const operation = keyOf(await run.operation([newId(), 'Completed', userKey, at, at]));
    const entries: number[] = [];
    for (const one of rows) {
      const { activityKey, category } = one;
      await run.activity([at, userKey, one.outcome, one.notes, activityKey]);
      await run.standing([at, activityKey]);
      await run.change([operation, activityKey, one.before, one.after]);
      const entry = keyOf(await run.entry([at, at, userKey, category, one.payload, activityKey, operation]));
      for (const { record, via } of one.links) await run.link([record, at, entry, category, via]);
      for (const { record, via } of one.links) await run.count([record, category, via === null ? 1 : 0]);
      for (const { record } of one.links) await run.last([at, record, at]);
      entries.push(entry);
    }
    return { operation, entries };
  };

  const undoAll = async (rows: readonly CompletedRows[], at: number, done: Done): Promise<void> => {
    const [{ userKey } = { userKey: 1 }] = rows;
    const operation = keyOf(await back.operation([newId(), userKey, at, at, done.operation]));
    await back.undone([operation, done.operation]);
    for (const [n, one] of rows.entries()) {
      const { activityKey, category } = one;
      const entry = done.entries[n] ?? 0;
      await back.activity([activityKey]);
      await back.standing([at, activityKey]);
      await run.change([operation, activityKey, one.after, one.before]);
      await back.entry([entry]);
      await back.link([entry]);
      for (const { record, via } of one.links) await back.count([record, category, via === null ? 1 : 0]);
      for (const { record } of one.links) await back.last([0, record]);
    }
  };
  const thereAndBack = async (rows: readonly CompletedRows[], at: number): Promise<void> => {
    const done = await raw.transaction(() => completeAll(rows, at));
    await raw.transaction(() => undoAll(rows, at, done));
  };
  return { raw, thereAndBack };
};

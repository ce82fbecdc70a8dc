import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * A mark of this moment, for `hasPassed`. Keys are given out before they are committed: where several write at once, one
 * with a lower key may come to be seen after one with a higher.
 */
export const markNow = async ({ engine, write }: Db): Promise<string> => {
  if (engine === 'sqlite') return '';
  const { rows } = await sql<{
    mark: string;
  }>`select pg_snapshot_xmax(pg_current_snapshot())::text as mark`.execute(write);
  return rows[0]?.mark ?? '';
};

/** Whether all that was being written at the moment of a mark is committed or gone by now; one writes at a time on SQLite. */
export const hasPassed = async ({ engine, write }: Db, mark: string): Promise<boolean> => {
  if (engine === 'sqlite' || mark === '') return true;
  const { rows } = await sql<{ passed: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) >= ${mark}::xid8 as passed`.execute(write);
  return rows[0]?.passed === true;
};

import { sql } from 'kysely';
import type { Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';

const AT_ONCE = 500;

/** Kinds that move "Last activity"; kept equal to `countsAsActivity` by a test. */
export const ACTIVITY_KINDS = ['activity.completed', 'note.added'] as const;

const findLinks = (op: Operation, operationKey: number, withdrawn: 0 | 1, after: number) =>
  op.db
    .selectFrom('timeline_entry')
    .select('key')
    .where('operation_key', '=', operationKey)
    .where('withdrawn', '=', withdrawn)
    .where('key', '>', after)
    .orderBy('key')
    .limit(AT_ONCE)
    .execute();

/**
 * Hides the entries of an operation that was undone (`to` 1), or shows them again after a redo (`to` 0). They are
 * neither removed nor counted while hidden.
 */
export const setWithdrawn = async (op: Operation, operationKey: number, to: 0 | 1): Promise<void> => {
  const from = to === 1 ? 0 : 1;
  for (let last = 0; ; ) {
    const entries = await findLinks(op, operationKey, from, last);
    const final = entries.at(-1);
    if (final === undefined) return;
    last = final.key;
    await flip(
      op,
      entries.map((entry) => entry.key),
      from,
      to,
    );
  }
};

const flip = async (op: Operation, keys: readonly number[], from: 0 | 1, to: 0 | 1): Promise<void> => {
  await op.db.updateTable('timeline_entry').set({ withdrawn: to }).where('key', 'in', keys).execute();
  const links = await op.db
    .updateTable('timeline_link')
    .set({ withdrawn: to })
    .where('entry_key', 'in', keys)
    .where('withdrawn', '=', from)
    .returning(['record_key', 'category', 'via_key'])
    .execute();
  await addCounts(op.db, links, to === 1 ? -1 : 1);
  const records = [...new Set(links.map((link) => link.record_key))].sort((a, b) => a - b);
  await recountLastActivity(op, records);
};

/** Sets "Last activity" of records to the newest entry that counts and still stands, and tells who is looking. */
export const recountLastActivity = async (op: Operation, records: readonly number[]): Promise<void> => {
  if (records.length === 0) return;
  const ids = await op.db.selectFrom('record').select('id').where('key', 'in', records).execute();
  for (const { id } of ids) op.touch('timeline', id);
  await op.db
    .updateTable('record')
    .set({
      last_activity_at: sql<number>`coalesce((
        select link.happened_at from timeline_link link join timeline_entry entry on entry.key = link.entry_key
        where link.withdrawn = 0 and link.record_key = record.key and entry.kind in (${sql.join(ACTIVITY_KINDS)})
        order by link.happened_at desc limit 1), 0)`,
    })
    .where('key', 'in', records)
    .execute();
};

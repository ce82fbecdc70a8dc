import type { Operation } from '../../platform/operation/operation.ts';
import { removeWords } from '../../platform/search/search.store.ts';

/** Takes a contact out of every list and of the search; outside the journal, since nothing is to bring it back. */
export const hideContact = async (
  op: Operation,
  { key, id }: { readonly key: number; readonly id: string },
): Promise<void> => {
  await op.db
    .updateTable('record')
    .set({ state: 'trashed', trashed_at: op.now })
    .where('key', '=', key)
    .execute();
  await removeWords(op, 'record', [key]);
  op.touch('records', id);
};

const MOST = 1000;

/** What goes with a person and what stays without them, counted up to a thousand. */
export const countOf = async (
  { db }: Pick<Operation, 'db'>,
  recordKey: number,
): Promise<{ activities: number; shared: number }> => {
  const own = await db
    .selectFrom('activity')
    .select('key')
    .where('primary_key', '=', recordKey)
    .limit(MOST)
    .execute();
  const linked = await db
    .selectFrom('activity_record')
    .select('key')
    .where('record_key', '=', recordKey)
    .where('is_primary', '=', 0)
    .limit(MOST)
    .execute();
  return { activities: own.length, shared: linked.length };
};

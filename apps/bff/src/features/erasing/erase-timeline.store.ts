import { sql } from 'kysely';
import type { Operation } from '../../platform/operation/operation.ts';
import { addCounts } from '../../platform/timeline/counts.store.ts';
import { ANY_LINK } from '../../platform/timeline/fold-entries.store.ts';

const AT_ONCE = 200;

/** What is left of an entry: that something happened. */
const LEFT = JSON.stringify({ kind: 'person.erased' });

/** Entries whose activity stays, because it is about others as well. */
const findKept = async (op: Operation, entries: readonly number[]): Promise<Set<number>> => {
  const rows = await op.db
    .selectFrom('timeline_entry')
    .innerJoin('activity', 'activity.key', 'timeline_entry.activity_key')
    .select('timeline_entry.key')
    .where('timeline_entry.key', 'in', entries)
    .execute();
  return new Set(rows.map(({ key }) => key));
};

/** An entry that came onto an account through the person and through somebody else stays through the other. */
const passOn = async (op: Operation, recordKey: number, entries: readonly number[]): Promise<void> => {
  await op.db
    .updateTable('timeline_link')
    .set({
      via_key: sql<number>`coalesce((select min(other.record_key) from timeline_link other
        where other.entry_key = timeline_link.entry_key and other.via_key is null
          and other.record_key <> ${recordKey}), timeline_link.via_key)`,
    })
    .where('via_key', '=', recordKey)
    .where('entry_key', 'in', entries)
    .execute();
};

/**
 * Takes the person off some of the entries that are on their timeline. An entry of what others took part in stays
 * theirs; of one about the person alone the account above keeps that something happened, and when. Answers whether
 * there may be more.
 */
export const eraseEntries = async (op: Operation, recordKey: number): Promise<boolean> => {
  const links = await op.db
    .deleteFrom('timeline_link')
    .where('record_key', '=', recordKey)
    .where('withdrawn', 'in', ANY_LINK)
    .where('entry_key', 'in', (eb) =>
      eb
        .selectFrom('timeline_link as own')
        .select('own.entry_key')
        .where('own.withdrawn', 'in', ANY_LINK)
        .where('own.record_key', '=', recordKey)
        .limit(AT_ONCE),
    )
    .returning(['entry_key', 'record_key', 'category', 'via_key', 'withdrawn'])
    .execute();
  if (links.length === 0) return false;
  await addCounts(
    op.db,
    links.filter(({ withdrawn }) => withdrawn === 0),
    -1,
  );
  const entries = links.map(({ entry_key }) => entry_key);
  const kept = await findKept(op, entries);
  await passOn(op, recordKey, entries);
  const others = entries.filter((key) => !kept.has(key));
  if (others.length > 0) await emptyEntries(op, others);
  return true;
};

const emptyEntries = async (op: Operation, entries: readonly number[]): Promise<void> => {
  const left = await op.db
    .selectFrom('timeline_link')
    .innerJoin('record', 'record.key', 'timeline_link.record_key')
    .select(['timeline_link.entry_key', 'record.id'])
    .where('timeline_link.entry_key', 'in', entries)
    .execute();
  const standing = new Set(left.map(({ entry_key }) => entry_key));
  const gone = entries.filter((key) => !standing.has(key));
  if (gone.length > 0) await op.db.deleteFrom('timeline_entry').where('key', 'in', gone).execute();
  if (standing.size === 0) return;
  await op.db
    .updateTable('timeline_entry')
    .set({ kind: 'person.erased', payload: LEFT, activity_key: null })
    .where('key', 'in', [...standing])
    .execute();
  for (const { id } of left) op.touch('timeline', id);
};

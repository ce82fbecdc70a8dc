import { sql } from 'kysely';
import type { Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';

/** How a link is kept that another one of the same entry tells of. */
export const HIDDEN = 3;

interface Twins {
  /** The record that is merged, with what was part of it. */
  readonly own: readonly number[];
  /** What it becomes part of, with what was part of that. */
  readonly kept: readonly number[];
}

interface Flipped {
  readonly withdrawn: number;
  readonly record_key: number;
  readonly category: string;
  readonly via_key: number | null;
}

const standing = (rows: readonly Flipped[]) => rows.filter(({ withdrawn }) => withdrawn === 0);

/** Entries that are on both sides, each with whether it is direct on the side that is merged. */
const findTwins = async (op: Operation, { own, kept }: Twins) => {
  const { rows } = await sql<{ entry_key: number; direct: number }>`
    select link.entry_key, max(case when link.via_key is null then 1 else 0 end) as direct from timeline_link link
    where link.withdrawn in (0, 1, 2) and link.record_key in (${sql.join(own)})
      and exists (select 1 from timeline_link other where other.entry_key = link.entry_key
        and other.record_key in (${sql.join(kept)}) and +other.withdrawn < ${sql.lit(HIDDEN)})
    group by link.entry_key`.execute(op.db);
  return rows;
};

const AT_ONCE = 500;

/** Hides the links of these entries on these records; `vias` those only that are not direct. Answers the entries. */
const hide = async (
  op: Operation,
  by: number,
  { records, entries, vias }: { records: readonly number[]; entries: readonly number[]; vias: boolean },
): Promise<Set<number>> => {
  const hidden = new Set<number>();
  for (let i = 0; i < entries.length; i += AT_ONCE) {
    const some = entries.slice(i, i + AT_ONCE);
    const { rows } = await sql<Flipped & { entry_key: number }>`
      select withdrawn, record_key, entry_key, category, via_key from timeline_link
      where entry_key in (${sql.join(some)}) and record_key in (${sql.join(records)})
        and +withdrawn < ${sql.lit(HIDDEN)} ${vias ? sql`and via_key is not null` : sql``}`.execute(op.db);
    await addCounts(op.db, standing(rows), -1);
    const keys = [...new Set(rows.map(({ entry_key }) => entry_key))];
    if (keys.length === 0) continue;
    await sql`
      update timeline_link set withdrawn = ${sql.lit(HIDDEN)}, hidden_by = ${by}
      where entry_key in (${sql.join(keys)}) and record_key in (${sql.join(records)})
        and +withdrawn < ${sql.lit(HIDDEN)} ${vias ? sql`and via_key is not null` : sql``}`.execute(op.db);
    for (const key of keys) hidden.add(key);
  }
  return hidden;
};

/**
 * Of an entry that is on both records, one link tells: the direct one where there is one, and of two alike that of the
 * record kept.
 */
export const hideTwins = async (op: Operation, by: number, { own, kept }: Twins): Promise<void> => {
  const twins = await findTwins(op, { own, kept });
  const direct = twins.filter((twin) => twin.direct === 1).map(({ entry_key }) => entry_key);
  const hidden = await hide(op, by, { records: kept, entries: direct, vias: true });
  const rest = twins.map(({ entry_key }) => entry_key).filter((key) => !hidden.has(key));
  await hide(op, by, { records: own, entries: rest, vias: false });
};

/** Shows again what the merging of a record had hidden, as far as the entry itself stands. */
export const showTwins = async (op: Operation, by: number): Promise<void> => {
  const { rows } = await sql<Flipped>`
    update timeline_link set hidden_by = null, withdrawn = coalesce((
      select case when entry.withdrawn = 0 and entry.fold_key is not null then 2 else entry.withdrawn end
      from timeline_entry entry where entry.key = timeline_link.entry_key), 0)
    where hidden_by = ${by}
    returning withdrawn, record_key, category, via_key`.execute(op.db);
  await addCounts(op.db, standing(rows), 1);
};

import { sql } from 'kysely';
import type { Operation } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';
import { ANY_LINK } from './fold-entries.store.ts';
import { recountLastActivity } from './withdraw-entries.store.ts';

const AT_ONCE = 500;

interface Moved {
  readonly withdrawn: number;
  readonly record_key: number;
  readonly category: string;
  readonly via_key: number | null;
}

export interface Past {
  readonly contactKey: number;
  /** The account it stands with, and the one it is to stand with. */
  readonly from: number;
  readonly to: number;
  /** From this moment, and before that. */
  readonly since: number;
  readonly until: number;
}

/** The contact's own entries of that time, after a place. */
const findOwn = async (
  op: Operation,
  { contactKey, since, until }: Past,
  after: number,
): Promise<number[]> => {
  const rows = await op.db
    .selectFrom('timeline_link')
    .select('entry_key')
    .where('withdrawn', 'in', ANY_LINK)
    .where('record_key', '=', contactKey)
    .where('via_key', 'is', null)
    .where('happened_at', '>=', since)
    .where('happened_at', '<', until)
    .where('entry_key', '>', after)
    .orderBy('entry_key')
    .limit(AT_ONCE)
    .execute();
  return rows.map(({ entry_key }) => entry_key);
};

/** What stands with the wrong account stands with the right one too … */
const link = async (op: Operation, { contactKey, from, to }: Past, keys: readonly number[]) => {
  const { rows } = await sql<Moved>`
    insert into timeline_link (withdrawn, record_key, happened_at, entry_key, category, via_key, backfill_key)
    select withdrawn, ${to}, happened_at, entry_key, category, ${contactKey}, min(backfill_key) from timeline_link
    where entry_key in (${sql.join(keys)}) and record_key = ${from}
      and not exists (select 1 from timeline_link there
        where there.entry_key = timeline_link.entry_key and there.record_key = ${to})
    group by withdrawn, happened_at, entry_key, category
    returning withdrawn, record_key, category, via_key`.execute(op.db);
  return rows;
};

/** … and no longer with the wrong one, unless it also came there through somebody else. */
const unlink = async (op: Operation, { contactKey, from }: Past, keys: readonly number[]) => {
  const { rows } = await sql<Moved>`
    delete from timeline_link
    where entry_key in (${sql.join(keys)}) and record_key = ${from} and via_key = ${contactKey}
      and not exists (select 1 from timeline_link other join record on record.key = other.record_key
        where other.entry_key = timeline_link.entry_key and other.via_key is null
          and other.record_key <> ${contactKey} and record.account_key = ${from})
    returning withdrawn, record_key, category, via_key`.execute(op.db);
  return rows;
};

const standing = (rows: readonly Moved[]) => rows.filter(({ withdrawn }) => withdrawn === 0);

/** Moves what happened with a contact from the timeline of an account it was never at to that of the right one. */
export const movePast = async (op: Operation, past: Past): Promise<void> => {
  for (let after = 0; ; ) {
    const keys = await findOwn(op, past, after);
    const last = keys.at(-1);
    if (last === undefined) break;
    await addCounts(op.db, standing(await link(op, past, keys)), 1);
    await addCounts(op.db, standing(await unlink(op, past, keys)), -1);
    after = last;
  }
  await recountLastActivity(
    op,
    [past.from, past.to].sort((a, b) => a - b),
  );
};

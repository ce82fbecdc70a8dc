import type { Category } from '@daybook/shared/timeline/category';
import { categoryOf, countsAsActivity } from '@daybook/shared/timeline/category.rules';
import type { Insertable, Kysely } from 'kysely';
import type { TimelineLinkTable } from '../db/activity-tables.ts';
import { hotStatement } from '../db/hot.ts';
import { readMany, writeMany } from '../db/many.ts';
import type { Database } from '../db/schema.ts';
import type { OperationHandle } from '../operation/handle.ts';
import type { NewEntry } from '../operation/operation.ts';
import { addCounts } from './counts.store.ts';
import { FOLDED, findFold } from './fold-entries.store.ts';

const AT_ONCE = 500;

interface Place {
  readonly id: string;
  readonly accountKey: number | null;
  readonly accountId: string | null;
}

/** Where each record stands now: its account gets what happens on it. */
const findPlaces = async (db: Kysely<Database>, keys: readonly number[]): Promise<Map<number, Place>> => {
  const rows = await readMany(db, 'places', keys, (some) =>
    db
      .selectFrom('record')
      .leftJoin('record as above', 'above.key', 'record.account_key')
      .select(['record.key', 'record.id', 'record.account_key', 'above.id as account_id'])
      .where('record.key', 'in', some),
  );
  return new Map(
    rows.map(({ key, id, account_key, account_id }) => [
      key,
      { id, accountKey: account_key, accountId: account_id },
    ]),
  );
};

/** When a contact was with which account. */
interface Stay {
  readonly contact_key: number;
  readonly account_key: number;
  readonly account_id: string;
  readonly from_at: number;
  readonly to_at: number | null;
}

const findStays = (db: Kysely<Database>, keys: readonly number[]): Promise<Stay[]> =>
  readMany(db, 'stays', keys, (some) =>
    db
      .selectFrom('employment')
      .innerJoin('record as above', 'above.key', 'employment.account_key')
      .select(['contact_key', 'employment.account_key', 'above.id as account_id', 'from_at', 'to_at'])
      .where('contact_key', 'in', some)
      .orderBy('from_at'),
  );

/** Where records stood at a moment: who has moved since was elsewhere. */
type PlaceAt = (key: number, at: number) => Place | undefined;

const placesAt = async (op: OperationHandle, places: ReadonlyMap<number, Place>): Promise<PlaceAt> => {
  const late = op.entries.filter(({ at }) => at !== undefined && at < op.now);
  const keys = [...new Set(late.flatMap(({ records }) => records))];
  const stays = Map.groupBy(await findStays(op.db, keys), ({ contact_key }) => contact_key);
  return (key, at) => {
    const now = places.get(key);
    const theirs = stays.get(key);
    const [first] = theirs ?? [];
    if (now === undefined || theirs === undefined || first === undefined) return now;
    // What happened before they were first anywhere is with that account, as what was written down before is.
    const then = at < first.from_at ? first : theirs.find(({ to_at }) => to_at === null || at < to_at);
    if (then === undefined || (then !== first && at < then.from_at))
      return { id: now.id, accountKey: null, accountId: null };
    return { id: now.id, accountKey: then.account_key, accountId: then.account_id };
  };
};

type Link = Omit<Insertable<TimelineLinkTable>, 'withdrawn' | 'backfill_key' | 'entry_key'>;

/** One link per record the entry is on, and one per account above them or left by it, "via" the record it came through. */
const linksOf = (entry: NewEntry, at: number, category: Category, placeAt: PlaceAt): Link[] => {
  const links = new Map<number, Link>();
  const link = (recordKey: number, viaKey: number | null) => {
    if (!links.has(recordKey)) {
      links.set(recordKey, {
        record_key: recordKey,
        happened_at: at,
        category,
        via_key: viaKey,
      });
    }
  };
  for (const key of entry.records) link(key, null);
  for (const key of entry.records) {
    const account = placeAt(key, at)?.accountKey;
    if (account !== undefined && account !== null) link(account, key);
  }
  const [leaving] = entry.records;
  if (entry.left !== undefined && leaving !== undefined) link(entry.left, leaving);
  return [...links.values()];
};

const insertEntries = async (
  op: OperationHandle,
  entries: readonly NewEntry[],
  folds: readonly (number | undefined)[],
): Promise<number[]> => {
  const isImport = op.actor.kind === 'import';
  const rows = entries.map(({ payload, at, activityKey, by }, i) => ({
    happened_at: at ?? op.now,
    recorded_at: by === undefined || isImport ? op.now : (at ?? op.now),
    actor_key: by === undefined ? (op.actor.user?.key ?? null) : by,
    actor_kind: by === undefined || isImport ? op.actor.kind : 'user',
    kind: payload.kind,
    category: categoryOf(payload),
    payload: JSON.stringify(payload),
    activity_key: activityKey ?? null,
    operation_key: op.key,
    fold_key: folds[i] ?? null,
  }));
  const inserted = await writeMany(op.db, 'timeline_entry', rows, (some) =>
    op.db.insertInto('timeline_entry').values(some).returning('key'),
  );
  return inserted.map((row) => row.key).sort((a, b) => a - b);
};

const moveLast = hotStatement((db, at: number, one: number, two: number, three: number, four: number) =>
  db
    .updateTable('record')
    .set({ last_activity_at: at })
    .where('key', 'in', [one, two, three, four])
    .where('last_activity_at', '<', at),
);

/** Moves "Last activity" of the records forward to what was just done with the customer. */
const moveLastActivity = async (db: Kysely<Database>, latest: ReadonlyMap<number, number>): Promise<void> => {
  const byMoment = Map.groupBy(latest, ([, at]) => at);
  for (const [at, records] of byMoment) {
    const keys = records.map(([key]) => key).sort((a, b) => a - b);
    // What is done with a customer is on a contact, an opportunity and an account, and seldom on more than four records.
    for (let i = 0; i < keys.length; i += 4) {
      const [one = 0, two = one, three = one, four = one] = keys.slice(i, i + 4);
      await moveLast(db, at, one, two, three, four);
    }
  }
};

/** The records whose timelines get an entry by name, not as the account of another. */
const standsOn = ({ records, left }: NewEntry): readonly number[] =>
  left === undefined ? records : [...records, left];

/** Writes the entries of an operation with their links, counts and the records' "Last activity". */
export const appendEntries = async (op: OperationHandle): Promise<void> => {
  const places = await findPlaces(op.db, [...new Set(op.entries.flatMap(standsOn))]);
  const placeAt = await placesAt(op, places);
  for (let i = 0; i < op.entries.length; i += AT_ONCE)
    await appendBatch(op, op.entries.slice(i, i + AT_ONCE), placeAt);
  for (const place of places.values()) touchPlace(op, place);
  for (const { records, at = op.now } of op.entries)
    for (const key of records) {
      const then = placeAt(key, at);
      if (then !== undefined && then !== places.get(key)) touchPlace(op, then);
    }
};

const touchPlace = (op: OperationHandle, { id, accountId }: Place): void => {
  op.touch('timeline', id);
  if (accountId !== null) op.touch('timeline', accountId);
};

const appendBatch = async (
  op: OperationHandle,
  entries: readonly NewEntry[],
  placeAt: PlaceAt,
): Promise<void> => {
  const planned = entries.map((entry) =>
    linksOf(entry, entry.at ?? op.now, categoryOf(entry.payload), placeAt),
  );
  const folds: (number | undefined)[] = [];
  for (const [i, entry] of entries.entries()) {
    const records = (planned[i] ?? []).map(({ record_key }) => record_key);
    folds.push(await findFold(op, entry, { records, entries: entries.length }));
  }
  const keys = await insertEntries(op, entries, folds);
  const links = planned.flatMap((made, i) =>
    made.map((link) => ({
      ...link,
      entry_key: keys[i] ?? 0,
      withdrawn: folds[i] === undefined ? 0 : FOLDED,
    })),
  );
  const latest = new Map<number, number>();
  for (const [i, { payload, at = op.now }] of entries.entries()) {
    if (!countsAsActivity(payload)) continue;
    for (const { record_key } of planned[i] ?? [])
      latest.set(record_key, Math.max(at, latest.get(record_key) ?? 0));
  }
  await writeMany(op.db, 'timeline_link', links, (some) => op.db.insertInto('timeline_link').values(some));
  await addCounts(
    op.db,
    links.filter(({ withdrawn }) => withdrawn === 0),
    1,
  );
  await moveLastActivity(op.db, latest);
};

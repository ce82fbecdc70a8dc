import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { type RecordActivityRow, selectShown } from './record-activities.store.ts';

/** Whose activities: those linked to records, and those anywhere in accounts. */
export interface Reach {
  readonly records: readonly number[];
  readonly accounts: readonly number[];
}

export type Place = readonly [sortAt: number, key: number];
export interface Spot {
  readonly sort_at: number;
  readonly activity_key: number;
}

export interface Stretch {
  readonly status: 'open' | 'done';
  readonly after: Place | undefined;
  /** The most of each range. */
  readonly limit: number;
}

/** The same in an account, whose open activities are in order of day and place in it. */
export interface WithinStretch extends Stretch {
  readonly due: readonly [dueDay: string, dueSlot: number] | undefined;
}

const onRecord = (db: Reader, recordKey: number, { status, after, limit }: Stretch) => {
  const [direction, sign] = status === 'done' ? (['desc', '<'] as const) : (['asc', '>'] as const);
  let query = db
    .selectFrom('activity_record as link')
    .select(['link.sort_at', 'link.activity_key'])
    .where('link.record_key', '=', recordKey)
    .where('link.status', '=', status);
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(link.sort_at, link.activity_key) ${sql.raw(sign)} (${after[0]}, ${after[1]})`,
    );
  return query.orderBy('link.sort_at', direction).orderBy('link.activity_key', direction).limit(limit);
};

/** What says where an activity stands in its list. */
const PLACE = [
  'activity.key',
  'activity.status',
  'activity.due_day',
  'activity.due_slot',
  'activity.completed_at',
] as const;

/** "Status" is written out: the partial index needs it. */
const openWithin = (db: Reader, accountKey: number, { after, due, limit }: WithinStretch) => {
  let query = db
    .selectFrom('activity')
    .select(PLACE)
    .where('activity.account_key', '=', accountKey)
    .where(sql<boolean>`activity.status = 'open'`);
  if (after !== undefined && due !== undefined)
    query = query.where(
      sql<boolean>`(activity.due_day, activity.due_slot, activity.key) > (${due[0]}, ${due[1]}, ${after[1]})`,
    );
  return query.orderBy('activity.due_day').orderBy('activity.due_slot').orderBy('activity.key').limit(limit);
};

const doneWithin = (db: Reader, accountKey: number, { after, limit }: Stretch) => {
  let query = db
    .selectFrom('activity')
    .select(PLACE)
    .where('activity.account_key', '=', accountKey)
    .where(sql<boolean>`activity.status = 'done'`);
  if (after !== undefined)
    query = query.where(sql<boolean>`(activity.completed_at, activity.key) < (${after[0]}, ${after[1]})`);
  return query.orderBy('activity.completed_at', 'desc').orderBy('activity.key', 'desc').limit(limit);
};

type Within = Awaited<ReturnType<ReturnType<typeof doneWithin>['executeTakeFirstOrThrow']>>;

const within = (db: Reader, accountKey: number, stretch: WithinStretch) =>
  stretch.status === 'open' ? openWithin(db, accountKey, stretch) : doneWithin(db, accountKey, stretch);

/** The next activities of a record. */
export const readOnRecord = (db: Reader, key: number, stretch: Stretch): Promise<Spot[]> =>
  onRecord(db, key, stretch).execute();

/** The next activities anywhere in an account. */
export const readWithin = (db: Reader, key: number, stretch: WithinStretch): Promise<Within[]> =>
  within(db, key, stretch).execute();

export interface Wanted {
  readonly types: readonly string[];
  /** Contacts, and colleagues, one of whom takes part; undefined for anybody. */
  readonly external: readonly number[] | undefined;
  readonly internal: readonly number[] | undefined;
  /** Where the activities come from the people: whose they are to be. */
  readonly reach: Reach | undefined;
}

/** Which of these activities are wanted. */
export const findWanted = async (
  db: Reader,
  keys: readonly number[],
  { types, external, internal, reach }: Wanted,
): Promise<ReadonlySet<number>> => {
  if (keys.length === 0) return new Set();
  let query = db.selectFrom('activity').select('activity.key').where('activity.key', 'in', keys);
  if (types.length > 0) query = query.where('activity.type', 'in', types);
  const linkedTo = (records: readonly number[]) =>
    sql<boolean>`exists (select 1 from activity_record link where link.activity_key = activity.key
      and link.record_key in (${sql.join(records)}))`;
  if (external !== undefined) query = query.where(linkedTo(external));
  if (internal !== undefined)
    query = query.where(({ or, eb }) =>
      or([
        eb('activity.owner_key', 'in', internal),
        sql<boolean>`exists (select 1 from activity_participant part where part.activity_key = activity.key
          and part.user_key in (${sql.join(internal)}))`,
      ]),
    );
  if (reach !== undefined)
    query = query.where(({ or, eb }) =>
      or([
        ...(reach.records.length > 0 ? [linkedTo(reach.records)] : []),
        ...(reach.accounts.length > 0 ? [eb('activity.account_key', 'in', reach.accounts)] : []),
      ]),
    );
  return new Set((await query.execute()).map(({ key }) => key));
};

/** The rows of activities, in the order of their keys here. */
export const findShown = async (db: Reader, keys: readonly number[]): Promise<RecordActivityRow[]> => {
  if (keys.length === 0) return [];
  const rows = await selectShown(db, []).where('activity.key', 'in', keys).execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
};

/** How many activities there are in a reach, counted up to `most`: all of them would take longer with every year. */
export const countReach = async (
  db: Reader,
  { records, accounts }: Reach,
  status: 'open' | 'done',
  most: number,
): Promise<number> => {
  const linked = db
    .selectFrom('activity_record')
    .select('activity_key')
    .where('record_key', 'in', [0, ...records])
    .where('status', '=', status)
    .limit(most);
  const anywhere = db
    .selectFrom('activity')
    .select('key as activity_key')
    .where('account_key', 'in', [0, ...accounts])
    // Written out, so that the partial index is used.
    .where(sql<boolean>`status = ${sql.lit(status)}`)
    .limit(most);
  const { n } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom(linked.as('linked'))
        .select('activity_key')
        .union(eb.selectFrom(anywhere.as('anywhere')).select('activity_key'))
        .as('of'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Math.min(n, most);
};

const MOST_RELATED = 100;

/** The records of a type in an account, those that something happened with last. */
export const findUnderAccount = async (
  db: Reader,
  accountKey: number,
  type: 'campaign' | 'opportunity',
): Promise<number[]> => {
  const rows = await db
    .selectFrom('record')
    .select('key')
    .where('account_key', '=', accountKey)
    .where('type', '=', type)
    .where('state', 'in', ['live', 'archived'])
    .orderBy('last_activity_at', 'desc')
    .limit(MOST_RELATED)
    .execute();
  return rows.map(({ key }) => key);
};

export const findOpportunitiesWith = async (db: Reader, contactKey: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('opportunity')
    .innerJoin('record', 'record.key', 'opportunity.key')
    .select('opportunity.key')
    .where('opportunity.contact_key', '=', contactKey)
    .where('record.state', 'in', ['live', 'archived'])
    .orderBy('record.last_activity_at', 'desc')
    .limit(MOST_RELATED)
    .execute();
  return rows.map(({ key }) => key);
};

/** The statements behind a step, for the test of their plans. */
export const explainReach = (db: Reader, { records, accounts }: Reach, stretch: WithinStretch) => [
  ...records.map((key) => onRecord(db, key, stretch).compile()),
  ...accounts.map((key) => within(db, key, stretch).compile()),
];

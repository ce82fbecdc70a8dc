import { readCursor, writeCursor } from '@daybook/shared/kernel/page';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { found } from '@daybook/shared/kernel/result';
import { startOfDay } from '@daybook/shared/kernel/time';
import type { OpportunityQuery } from '@daybook/shared/records/record-list';
import type { RecordType } from '@daybook/shared/records/record-type';
import { FIRST_CLOSED_RANK } from '@daybook/shared/stages/stage.rules';
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Engine, Reader } from '../../platform/db/open.ts';
import type { Database } from '../../platform/db/schema.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFieldsOf } from '../../platform/fields/fields.store.ts';
import type { FilterSql } from '../../platform/filters/filter-sql.store.ts';
import { type Filterable, filterFor } from '../../platform/filters/ready-filter.ts';
import { matching } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import { filteredRecords } from './record-filter.store.ts';
import { findTagByIdentity, tagIdentity } from './tags.store.ts';

/** The most records a search for words looks at. */
const MOST_MATCHES = 200_000;

type Sort = OpportunityQuery['sort'];
type Shape = readonly ('string' | 'number')[];

interface Order {
  readonly columns: readonly string[];
  readonly shape: Shape;
  readonly descending: boolean;
}

/** The key comes last, so that no two rows are alike. What only opportunities have is read from their own table's index. */
const COLUMNS: Readonly<Record<string, { columns: readonly string[]; shape: Shape }>> = {
  title: { columns: ['record.sort_title', 'record.key'], shape: ['string', 'number'] },
  activity: { columns: ['record.last_activity_at', 'record.key'], shape: ['number', 'number'] },
  created: { columns: ['record.created_at', 'record.key'], shape: ['number', 'number'] },
  value: { columns: ['opportunity.sort_value', 'opportunity.key'], shape: ['number', 'number'] },
  closing: { columns: ['opportunity.sort_closing', 'opportunity.key'], shape: ['string', 'number'] },
  stage: { columns: ['opportunity.stage_rank', 'opportunity.key'], shape: ['number', 'number'] },
  closed: { columns: ['opportunity.closed_at', 'opportunity.key'], shape: ['number', 'number'] },
};

const orderOf = (sort: Sort): Order => {
  const name = sort.replace('-', '');
  const { columns, shape } = COLUMNS[name] ?? { columns: [], shape: [] };
  return { columns, shape, descending: sort.startsWith('-') };
};

/** What a list is narrowed to, looked up; undefined where a filter can match nothing. */
interface Filter {
  readonly ownerKey?: number | null;
  readonly accountKey?: number;
  readonly contactKey?: number;
  readonly tagKey?: number;
  readonly dealKey?: number;
  readonly stage?: OpportunityQuery['stage'];
  /** Those won or lost at this moment or later. */
  readonly closedFrom?: number;
  readonly matching?: RawBuilder<number>;
  /** What the sorted name begins with. */
  readonly beginning?: string;
  /** Conditions in groups. */
  readonly such?: FilterSql;
}

/** Where a list is read, and what time it is. */
type Source = Pick<Deps, 'db' | 'clock'>;

export type RecordsQuery = Omit<OpportunityQuery, 'contact' | 'stage' | 'closedSince'> & {
  readonly contact?: string | undefined;
  readonly stage?: OpportunityQuery['stage'];
  readonly closedSince?: OpportunityQuery['closedSince'];
};

const keyOf = async (db: Reader, table: 'users' | 'record', id: string, what: string): Promise<number> =>
  found(await db.selectFrom(table).select('key').where('id', '=', id).executeTakeFirst(), what).key;

const ownerKeyOf = async (db: Reader, user: CurrentUser, owner: string): Promise<number | null> => {
  if (owner === 'none') return null;
  return owner === 'me' ? user.key : keyOf(db, 'users', owner, 'user');
};

/** A single letter is at the beginning of too many words to look them all up: it stands for names beginning with it. */
const wordsFilter = (engine: Engine, place: string, text: string): Pick<Filter, 'matching' | 'beginning'> => {
  const wanted = wantedWords(text);
  const [first] = wanted;
  if (first === undefined) return {};
  if (wanted.length === 1 && /^[a-z]$/.test(first)) return { beginning: first };
  return { matching: matching(engine, 'record', { place, wanted, reach: 'anywhere' }, MOST_MATCHES) };
};

/** Those that are not over have no place in the order of when they ended. */
const closedFilter = (since: RecordsQuery['closedSince'], sort: Sort): Pick<Filter, 'closedFrom'> => {
  if (since !== undefined) return { closedFrom: startOfDay(since, 'UTC') };
  return sort.endsWith('closed') ? { closedFrom: 0 } : {};
};

const filteredOf = async (db: Reader, type: RecordType): Promise<Filterable> =>
  filteredRecords(type, await findFieldsOf(db, type));

const filterOf = async (
  { db, clock }: Source,
  user: CurrentUser,
  type: RecordType,
  { search = '', state, owner, account, contact, deal, tag, stage, closedSince, sort, filter }: RecordsQuery,
): Promise<Filter | undefined> => {
  const { read, engine } = db;
  const known = tag === undefined ? undefined : await findTagByIdentity(read, tagIdentity(tag));
  if (tag !== undefined && known === undefined) return undefined;
  return {
    ...(owner === undefined ? {} : { ownerKey: await ownerKeyOf(read, user, owner) }),
    ...(account === undefined ? {} : { accountKey: await keyOf(read, 'record', account, 'account') }),
    ...(contact === undefined ? {} : { contactKey: await keyOf(read, 'record', contact, 'contact') }),
    ...(deal === undefined ? {} : { dealKey: await keyOf(read, 'record', deal, 'deal') }),
    ...(known === undefined ? {} : { tagKey: known.key }),
    ...wordsFilter(engine, recordPlace(type, state), search),
    ...(stage === undefined ? {} : { stage }),
    ...closedFilter(closedSince, sort),
    ...(filter === undefined
      ? {}
      : { such: await filterFor(db, user, clock(), filter, await filteredOf(read, type)) }),
  };
};

interface Range {
  readonly type: RecordType;
  readonly state: string;
  readonly order: Order;
  readonly filter: Filter;
  readonly after: readonly (string | number)[] | undefined;
  readonly limit: number;
}

/** Open ones have an index of their own, for which its condition has to be written out. */
const inStage = (stage: NonNullable<OpportunityQuery['stage']>): Expression<SqlBool> =>
  stage === 'open'
    ? sql<SqlBool>`opportunity.stage_rank < ${sql.lit(FIRST_CLOSED_RANK)}`
    : sql<SqlBool>`opportunity.stage = ${stage}`;

/** What only opportunities are asked. */
const ofSales = ({ contactKey, stage, closedFrom }: Filter): Expression<SqlBool>[] => {
  const eb = expressionBuilder<Database, 'opportunity'>();
  return [
    ...(contactKey === undefined ? [] : [eb('opportunity.contact_key', '=', contactKey)]),
    ...(stage === undefined ? [] : [inStage(stage)]),
    ...(closedFrom === undefined ? [] : [eb('opportunity.closed_at', '>=', closedFrom)]),
  ];
};

const conditionsOf = ({ type, state, order, filter, after }: Range): Expression<SqlBool>[] => {
  const eb = expressionBuilder<Database, 'record' | 'opportunity'>();
  const { ownerKey, accountKey, tagKey } = filter;
  const tuple = sql.join(order.columns.map((column) => sql.raw(column)));
  // Joined to opportunities the type says nothing more, and without it the range is one of their own index.
  const ofType = order.columns.some((column) => column.startsWith('opportunity.'))
    ? []
    : [eb('record.type', '=', type)];
  return [
    ...ofType,
    eb('record.state', '=', state),
    ...(ownerKey === undefined ? [] : [eb('record.owner_key', ownerKey === null ? 'is' : '=', ownerKey)]),
    ...(accountKey === undefined ? [] : [eb('record.account_key', '=', accountKey)]),
    ...ofSales(filter),
    ...(tagKey === undefined
      ? []
      : [
          eb(
            'record.key',
            'in',
            eb.selectFrom('record_tag').select('record_key').where('tag_key', '=', tagKey),
          ),
        ]),
    ...(filter.dealKey === undefined
      ? []
      : [
          eb(
            'record.key',
            'in',
            eb.selectFrom('campaign').select('campaign.key').where('deal_key', '=', filter.dealKey),
          ),
        ]),
    ...(filter.beginning === undefined
      ? []
      : [
          eb('record.sort_title', '>=', filter.beginning),
          eb('record.sort_title', '<', `${filter.beginning}\u{10FFFF}`),
        ]),
    ...(filter.such === undefined ? [] : [filter.such]),
    ...(filter.matching === undefined ? [] : [eb('record.key', 'in', filter.matching)]),
    ...(after === undefined
      ? []
      : [sql<SqlBool>`(${tuple}) ${sql.raw(order.descending ? '<' : '>')} (${sql.join(after)})`]),
  ];
};

const rangeOf = (db: Reader, range: Range) => {
  const { type, order, limit, filter } = range;
  // What only they have is asked for by conditions alone.
  const isJoined = (name: RecordType) => filter.such !== undefined && type === name;
  const [place = '', key = ''] = order.columns;
  let query = db
    .selectFrom('record')
    .$if(type === 'opportunity', (records) =>
      records.innerJoin('opportunity', 'opportunity.key', 'record.key'),
    )
    .$if(isJoined('account'), (records) => records.innerJoin('account', 'account.key', 'record.key'))
    .$if(isJoined('contact'), (records) => records.innerJoin('contact', 'contact.key', 'record.key'))
    .select([sql<string | number>`${sql.raw(place)}`.as('place'), sql<number>`${sql.raw(key)}`.as('key')])
    .where(expressionBuilder<Database, 'record'>().and(conditionsOf(range)));
  for (const column of order.columns)
    query = query.orderBy(sql.raw(column), order.descending ? 'desc' : 'asc');
  return query.limit(limit);
};

export interface RecordPage {
  readonly keys: readonly number[];
  readonly cursor: string | null;
}

const placeOf = (cursor: string | undefined, { shape }: Order): (string | number)[] | undefined => {
  if (cursor === undefined) return undefined;
  const place = readCursor(cursor, shape);
  if (place !== undefined) return place;
  const message = 'This place in the list is not known. Start again from its top.';
  throw new Refusal('request.invalid', { errors: [{ path: 'cursor', message }] });
};

/** The keys of one page of records of a type, in order: one range of an index, from behind the cursor. */
export const readRecordPage = async (
  source: Source,
  user: CurrentUser,
  type: RecordType,
  query: RecordsQuery,
): Promise<RecordPage> => {
  const order = orderOf(query.sort);
  const after = placeOf(query.cursor, order);
  const filter = await filterOf(source, user, type, query);
  if (filter === undefined) return { keys: [], cursor: null };
  const { state, limit } = query;
  const rows = await rangeOf(source.db.read, { type, state, order, filter, after, limit }).execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    keys: rows.map(({ key }) => key),
    cursor: last === undefined ? null : writeCursor([last.place, last.key]),
  };
};

/** How many records a list holds, counted up to the limit. */
export const countRecordList = async (
  source: Source,
  user: CurrentUser,
  type: RecordType,
  query: RecordsQuery,
): Promise<number> => {
  const filter = await filterOf(source, user, type, query);
  if (filter === undefined) return 0;
  const { state, limit } = query;
  const range = rangeOf(source.db.read, {
    type,
    state,
    order: orderOf(query.sort),
    filter,
    after: undefined,
    limit,
  });
  const { n } = await source.db.read
    .selectFrom(range.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};

/** What narrows opportunities in use, for counting them; undefined where it can match nothing. */
export const findOpportunityConditions = async (
  source: Source,
  user: CurrentUser,
  query: Pick<RecordsQuery, 'search' | 'owner' | 'account' | 'contact' | 'tag' | 'filter'>,
): Promise<Expression<SqlBool> | undefined> => {
  const filter = await filterOf(source, user, 'opportunity', {
    ...query,
    state: 'live',
    sort: 'closing',
    limit: 0,
  });
  if (filter === undefined) return undefined;
  const order = orderOf('closing');
  const range = { type: 'opportunity', state: 'live', order, filter, after: undefined, limit: 0 } as const;
  return expressionBuilder<Database, 'record'>().and(conditionsOf(range));
};

/** The statement behind the first page in an order, for the test of its plan. */
export const explainRecordPage = (db: Reader, type: RecordType, sort: Sort, narrowed: Filter = {}) => {
  const filter = { ...closedFilter(undefined, sort), ...narrowed };
  const page = { type, state: 'live', order: orderOf(sort), filter, after: undefined, limit: 50 };
  return rangeOf(db, page).compile();
};

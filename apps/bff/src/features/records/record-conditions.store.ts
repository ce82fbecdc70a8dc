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
import { type NarrowedBy, narrowedTo } from '../../platform/filters/narrowed-to.ts';
import { type Filterable, filterFor } from '../../platform/filters/ready-filter.ts';
import { matching } from '../../platform/search/search.store.ts';
import { recordPlace } from '../../platform/search/search-places.ts';
import { tagIdentity } from '../../platform/search/tag-identity.ts';
import { wantedWords } from '../../platform/search/tokens.ts';
import { filteredRecords } from './record-filter.store.ts';
import { isOfOneType, type Order, type Sort, withoutValue } from './record-order.store.ts';
import { findTagByIdentity } from './tags.store.ts';

/** The most records a search for words looks at. */
const MOST_MATCHES = 200_000;

/** What a list is narrowed to, looked up; undefined where a filter can match nothing. */
export interface Filter {
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
export type Source = Pick<Deps, 'db' | 'clock'>;

export type RecordsQuery = Omit<OpportunityQuery, 'contact' | 'stage' | 'closedSince'> & {
  readonly contact?: string | undefined;
  readonly stage?: OpportunityQuery['stage'];
  readonly closedSince?: OpportunityQuery['closedSince'];
};

const keyOf = async (db: Reader, table: 'users' | 'record', id: string, path: NarrowedBy): Promise<number> =>
  narrowedTo(await db.selectFrom(table).select('key').where('id', '=', id).executeTakeFirst(), path).key;

const ownerKeyOf = async (db: Reader, user: CurrentUser, owner: string): Promise<number | null> => {
  if (owner === 'none') return null;
  return owner === 'me' ? user.key : keyOf(db, 'users', owner, 'owner');
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
export const closedFilter = (since: RecordsQuery['closedSince'], sort: Sort): Pick<Filter, 'closedFrom'> => {
  if (since !== undefined) return { closedFrom: startOfDay(since, 'UTC') };
  return sort.replace('-', '') === 'closed' ? { closedFrom: 0 } : {};
};

const filteredOf = async (db: Reader, type: RecordType): Promise<Filterable> =>
  filteredRecords(type, await findFieldsOf(db, type));

/** What a list is narrowed to, looked up; undefined where it can match nothing. */
export const filterOf = async (
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

/** A stretch of a list, from behind a place in it. */
export interface Range {
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

/** What the records of a stretch have to fulfil. */
export const conditionsOf = ({ type, state, order, filter, after }: Range): Expression<SqlBool>[] => {
  const eb = expressionBuilder<Database, 'record' | 'opportunity'>();
  const { ownerKey, accountKey, tagKey } = filter;
  const tuple = sql.join(order.columns.map((column) => sql.raw(column)));
  // Where it says nothing more, the range without it is one of the other table's index.
  const ofType = isOfOneType(order) ? [] : [eb('record.type', '=', type)];
  return [
    ...ofType,
    eb('record.state', '=', state),
    ...(ownerKey === undefined ? [] : [eb('record.owner_key', ownerKey === null ? 'is' : '=', ownerKey)]),
    ...(accountKey === undefined ? [] : [eb('record.account_key', '=', accountKey)]),
    ...ofSales(filter),
    ...(tagKey === undefined
      ? []
      : [eb('record.key', 'in', eb.selectFrom('tagged').select('record_key').where('tag_key', '=', tagKey))]),
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
    ...withoutValue(order),
    ...(filter.such === undefined ? [] : [filter.such]),
    ...(filter.matching === undefined ? [] : [eb('record.key', 'in', filter.matching)]),
    ...(after === undefined
      ? []
      : [sql<SqlBool>`(${tuple}) ${sql.raw(order.descending ? '<' : '>')} (${sql.join(after)})`]),
  ];
};

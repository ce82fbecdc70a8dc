import type { Relation } from '@daybook/shared/activities/record-activities';
import { writeCursor } from '@daybook/shared/kernel/page';
import type { Reader } from '../../platform/db/open.ts';
import { findFamily, type RecordEntity } from '../records/records.store.ts';
import { readReach } from './read-reach.ts';
import type { RecordActivityRow } from './record-activities.store.ts';
import {
  findOpportunitiesWith,
  findShown,
  findUnderAccount,
  findWanted,
  type Place,
  type Reach,
  type Wanted,
} from './related-activities.store.ts';

/** How much of each range is looked at in one step, and how much in one request. */
const STEP = 200;
const MOST = 2000;

const opportunitiesOf = async (
  db: Reader,
  record: RecordEntity,
  customer: number | null,
): Promise<number[]> => {
  if (record.type === 'contact') return findOpportunitiesWith(db, record.key);
  return customer === null ? [] : findUnderAccount(db, customer, 'opportunity');
};

/** G-32 to G-36: whose activities a relation of a record means. The customer is the account it belongs to. */
export const reachOf = async (db: Reader, record: RecordEntity, relation: Relation): Promise<Reach> => {
  const own = record.key;
  const customer = record.type === 'account' ? own : record.account_key;
  const ofCustomer = customer === null ? [] : [customer];
  const accounts = customer === null ? [] : await findFamily(db, [customer]);
  switch (relation) {
    case 'this':
      return { records: [own], accounts: [] };
    case 'customer':
      return { records: ofCustomer, accounts };
    case 'campaigns':
      return {
        records: customer === null ? [] : await findUnderAccount(db, customer, 'campaign'),
        accounts: [],
      };
    case 'opportunities':
      return { records: await opportunitiesOf(db, record, customer), accounts: [] };
    case 'all':
      return {
        records: [...new Set([own, ...ofCustomer, ...(await opportunitiesOf(db, record, customer))])],
        accounts,
      };
  }
};

interface Asked extends Omit<Wanted, 'reach'> {
  readonly reach: Reach;
  readonly status: 'open' | 'done';
  readonly after: Place | undefined;
  readonly limit: number;
}

/** Where to read: at the people asked for where there are any, who have less than what they are related to. */
const sourceOf = ({ reach, external, ...wanted }: Asked): { source: Reach; wanted: Wanted } =>
  external === undefined
    ? { source: reach, wanted: { ...wanted, external, reach: undefined } }
    : { source: { records: external, accounts: [] }, wanted: { ...wanted, external: undefined, reach } };

const isEmpty = ({ records, accounts }: Reach): boolean => records.length + accounts.length === 0;

/** A page of related activities: ranges merged in bounded steps, each activity once. */
export const readRelatedPage = async (
  db: Reader,
  asked: Asked,
): Promise<{ rows: RecordActivityRow[]; cursor: string | null }> => {
  if (isEmpty(asked.reach)) return { rows: [], cursor: null };
  const { source, wanted } = sourceOf(asked);
  const found: Place[] = [];
  let { after } = asked;
  let reach: Place | undefined;
  for (let looked = 0; looked < MOST && found.length <= asked.limit; after = reach) {
    const step = await readReach(db, source, { status: asked.status, after, limit: STEP });
    const keys = step.spots.map(({ activity_key }) => activity_key);
    const keep = await findWanted(db, keys, wanted);
    for (const { sort_at, activity_key } of step.spots)
      if (keep.has(activity_key)) found.push([sort_at, activity_key]);
    ({ reach } = step);
    looked += Math.max(step.spots.length, 1);
    if (reach === undefined) break;
  }
  const page = found.slice(0, asked.limit);
  const next = found.length > asked.limit ? page.at(-1) : reach;
  return {
    rows: await findShown(
      db,
      page.map(([, key]) => key),
    ),
    cursor: next === undefined ? null : writeCursor(next),
  };
};

import {
  MOST_COUNTED_ACTIVITIES,
  type RecordActivitiesQuery,
  type RecordActivity,
} from '@daybook/shared/activities/record-activities';
import type { Page } from '@daybook/shared/kernel/page';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Deps } from '../../platform/deps.ts';
import { findUsersByIds } from '../people/people.store.ts';
import { findFamily, findRecordById, findRecordsByIds, type RecordEntity } from '../records/records.store.ts';
import { toActivityRow } from './activity-dto.ts';
import { findRecordsLinkedTo } from './read-activities.store.ts';
import { afterOf, readRecordActivityPage } from './record-activity-page.ts';
import { countReach, type Reach } from './related-activities.store.ts';
import { reachOf, readRelatedPage } from './related-activities.ts';

interface Counted {
  readonly counts: { readonly open: number; readonly done: number };
  readonly capped: { readonly open: boolean; readonly done: boolean };
}

export type RecordActivities = Page<RecordActivity> & Counted;

const countIn = async (db: Reader, reach: Reach): Promise<Counted> => {
  const open = await countReach(db, reach, 'open', MOST_COUNTED_ACTIVITIES + 1);
  const done = await countReach(db, reach, 'done', MOST_COUNTED_ACTIVITIES + 1);
  return {
    counts: { open: Math.min(open, MOST_COUNTED_ACTIVITIES), done: Math.min(done, MOST_COUNTED_ACTIVITIES) },
    capped: { open: open > MOST_COUNTED_ACTIVITIES, done: done > MOST_COUNTED_ACTIVITIES },
  };
};

const readPlain = async (db: Reader, { key, type }: RecordEntity, query: RecordActivitiesQuery) => {
  const { status, type: types = [], cursor, limit } = query;
  const accounts = type === 'account' ? await findFamily(db, [key]) : [];
  const asked = { recordKey: key, accounts, status, types, cursor, limit };
  return {
    page: await readRecordActivityPage(db, asked),
    counted: await countIn(db, { records: [key], accounts }),
  };
};

const readRelated = async (db: Reader, record: RecordEntity, query: RecordActivitiesQuery) => {
  const { relation = 'this', status, type: types = [], cursor, limit } = query;
  const reach = await reachOf(db, record, relation);
  const people = await findPeople(db, query);
  const page = await readRelatedPage(db, { ...people, reach, types, status, limit, after: afterOf(cursor) });
  return { page, counted: await countIn(db, reach) };
};

const findPeople = async (db: Reader, { external, internal }: RecordActivitiesQuery) => ({
  external: external && (await findRecordsByIds(db, external)).map(({ key }) => key),
  internal: internal && [0, ...(await findUsersByIds(db, internal)).map(({ key }) => key)],
});

const readPage = (db: Reader, record: RecordEntity, query: RecordActivitiesQuery) =>
  query.relation === undefined && query.external === undefined && query.internal === undefined
    ? readPlain(db, record, query)
    : readRelated(db, record, query);

/**
 * Z-51, Z-52: what is to do on a record by due date, or what was done last first; of an account, anywhere in it. Each
 * with the beginning of its notes and all records it concerns.
 */
export const listRecordActivities = async (
  deps: Deps,
  user: CurrentUser,
  recordId: string,
  query: RecordActivitiesQuery,
): Promise<RecordActivities> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const record = found(await findRecordById(read, recordId), 'record');
  const { page, counted } = await readPage(read, record, query);
  const records = await findRecordsLinkedTo(
    read,
    page.rows.map(({ key }) => key),
  );
  return {
    items: page.rows.map((row) => ({
      ...toActivityRow(row),
      notes: row.notes,
      records: records.get(row.key) ?? [],
    })),
    cursor: page.cursor,
    ...counted,
  };
};

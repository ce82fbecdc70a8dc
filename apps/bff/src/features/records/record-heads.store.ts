import type { CustomValues } from '@daybook/shared/fields/custom-value.rules';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordHead, RecordRef, UserRef } from '@daybook/shared/records/record';
import type { RecordState, RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';
import { findCustomValues } from '../../platform/fields/custom-values.store.ts';
import { findTagNames } from './tags.store.ts';

const selectHeads = (db: Reader, keys: readonly number[]) =>
  db
    .selectFrom('record')
    .leftJoin('users as owner', 'owner.key', 'record.owner_key')
    .leftJoin('users as creator', 'creator.key', 'record.creator_key')
    .leftJoin('record as above', 'above.key', 'record.account_key')
    .select([
      'record.key',
      'record.id',
      'record.type',
      'record.title',
      'record.state',
      'record.created_at',
      'record.last_activity_at',
      'record.version',
      'owner.id as owner_id',
      'owner.name as owner_name',
      'creator.id as creator_id',
      'creator.name as creator_name',
      'above.id as account_id',
      'above.title as account_title',
    ])
    .where('record.key', 'in', keys)
    .execute();

type HeadRow = Awaited<ReturnType<typeof selectHeads>>[number];

const userRef = (id: string | null, name: string | null): UserRef | null =>
  id === null || name === null ? null : { id, name };

const accountRef = ({ account_id, account_title }: HeadRow): RecordRef | null =>
  account_id === null || account_title === null
    ? null
    : { id: account_id, type: 'account', title: account_title };

const toHead = (row: HeadRow, tags: readonly string[], custom: CustomValues): RecordHead => ({
  id: row.id,
  type: row.type as RecordType,
  title: row.title,
  state: row.state as RecordState,
  owner: userRef(row.owner_id, row.owner_name),
  account: accountRef(row),
  tags: [...tags],
  custom: custom as RecordHead['custom'],
  createdAt: toInstant(row.created_at),
  creator: userRef(row.creator_id, row.creator_name),
  lastActivityAt: row.last_activity_at === 0 ? null : toInstant(row.last_activity_at),
  version: row.version,
});

/** The heads of records, by key, as the contract has them. */
export const readHeads = async (
  db: Reader,
  keys: readonly number[],
): Promise<ReadonlyMap<number, RecordHead>> => {
  if (keys.length === 0) return new Map();
  const tags = await findTagNames(db, keys);
  const custom = await findCustomValues(db, keys);
  const rows = await selectHeads(db, keys);
  return new Map(
    rows.map((row) => [row.key, toHead(row, tags.get(row.key) ?? [], custom.get(row.key) ?? {})]),
  );
};

export const readHead = async (db: Reader, key: number): Promise<RecordHead> => {
  const head = (await readHeads(db, [key])).get(key);
  if (head === undefined) throw new Error(`The record ${key} is not there to be read.`);
  return head;
};

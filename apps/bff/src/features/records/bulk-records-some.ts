import { accepted } from '@daybook/shared/kernel/result';
import type { RecordDeed } from '@daybook/shared/records/bulk';
import { recordBulkLabel, recordCount } from '@daybook/shared/records/bulk.rules';
import type { RecordHead } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import { changeable } from '@daybook/shared/records/standing.rules';
import { allow } from '../../platform/allow.ts';
import { type BulkDeed, type BulkOfSome, doEach } from '../../platform/operation/bulk.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findRecordsByKeys } from './bulk-records.store.ts';
import { checkGiven } from './check-given.store.ts';
import type { RecordChanger, RecordChangers } from './record-changers.ts';
import { archiveOne, restoreOne, tagOne, trashOne, unarchiveOne } from './record-deeds.ts';
import { readHeads } from './record-heads.store.ts';
import type { RecordEntity } from './records.store.ts';
import { withoutTags, withTags } from './tags.store.ts';

type DoOne = (op: Operation, record: RecordEntity) => Promise<unknown>;

/** What is done to each, with what is the same for all looked up and checked once. */
const preparedDeed = async (
  op: Operation,
  type: RecordType,
  change: RecordChanger,
  deed: RecordDeed,
): Promise<DoOne> => {
  switch (deed.do) {
    case 'assign': {
      const { ownerId } = deed;
      await checkGiven(op, type, { ownerId });
      return (on, record) => change(on, record, { ownerId });
    }
    case 'change':
      await checkGiven(op, type, deed.fields);
      return (on, record) => change(on, record, deed.fields);
    case 'tag':
      return (on, record) => tagOne(on, record, withTags(deed.tags));
    case 'untag':
      return (on, record) => tagOne(on, record, withoutTags(deed.tags));
    case 'archive':
      return archiveOne;
    case 'unarchive':
      return unarchiveOne;
    case 'trash':
      return trashOne;
    case 'restore':
      return restoreOne;
  }
};

/** Putting in the trash and taking out of it is for owner and creator, or those over them; the rest for all who work. */
const refuseIfMayNot = (
  op: Operation,
  deed: RecordDeed,
  { title, type, state, owner, creator }: RecordHead,
) => {
  if (deed.do === 'trash' || deed.do === 'restore') {
    allow(op.actor, 'record.trash', { ownerId: owner?.id ?? null, creatorId: creator?.id ?? null });
    return;
  }
  allow(op.actor, 'record.change');
  accepted(changeable({ title, type, state }));
};

const doSome = async (
  op: Operation,
  keys: readonly number[],
  prepared: DoOne,
  deed: RecordDeed,
): Promise<BulkOfSome> => {
  const rows = await findRecordsByKeys(op.db, keys);
  const heads = await readHeads(op.db, keys);
  const some = await doEach({
    rows: keys.flatMap((key) => rows.get(key) ?? []),
    nameOf: ({ key, title }) => ({ thing: `record:${key}`, what: `“${title}”` }),
    doOne: async (record) => {
      const head = heads.get(record.key);
      if (head === undefined) return false;
      refuseIfMayNot(op, deed, head);
      await prepared(op, record);
      return true;
    },
  });
  const after = await readHeads(op.db, keys);
  const changed = keys.filter((key) => after.get(key)?.version !== heads.get(key)?.version).length;
  return { ...some, changed };
};

/** What is done to many records of a type; of handing over, `owner` is the name of whoever gets them. */
export const recordDeed = (
  changers: RecordChangers,
  type: RecordType,
  deed: RecordDeed,
  owner: string | null,
): BulkDeed => ({
  label: (count) => recordBulkLabel(deed.do, recordCount(type, count), owner),
  some: async (op, keys) => doSome(op, keys, await preparedDeed(op, type, changers[type], deed), deed),
});

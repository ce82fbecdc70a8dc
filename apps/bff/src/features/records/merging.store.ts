import { Refusal } from '@daybook/shared/kernel/refusal';
import { accepted, found } from '@daybook/shared/kernel/result';
import type { MergeAsked } from '@daybook/shared/records/merge';
import { type MergeChoices, type MergePart, mergeable } from '@daybook/shared/records/merge.rules';
import { RECORD_TYPE_LABELS, type RecordState, type RecordType } from '@daybook/shared/records/record-type';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { countPointing, repoint } from '../../platform/operation/repoint.ts';
import type { TableSpecs } from '../../platform/operation/table-spec.ts';
import { readHead } from './record-heads.store.ts';
import { findFamily, findRecordById, findRecordByKey, type RecordEntity } from './records.store.ts';
import { uniteCustomValues } from './unite-custom.store.ts';

/** Two records of which the second becomes part of the first. */
export interface Pair {
  readonly kept: RecordEntity;
  readonly other: RecordEntity;
}

const partOf = async (db: Reader, row: RecordEntity): Promise<MergePart> => ({
  key: row.key,
  type: row.type as RecordType,
  title: row.title,
  state: row.state as RecordState,
  isDemo: row.is_demo === 1,
  merged: (await findFamily(db, [row.key])).length - 1,
});

/** What was chosen was chosen among what the two said then. */
const refuseStale = ({ kept, other }: Pair, { version, otherVersion }: MergeAsked): void => {
  const isSeen = (row: RecordEntity, seen: number | undefined) => seen === undefined || seen === row.version;
  if (isSeen(kept, version) && isSeen(other, otherVersion)) return;
  throw new Refusal('thing.conflict', {
    detail: 'Somebody changed one of the two in the meantime. Look at both again.',
  });
};

/**
 * The two records, if the actor may change the one and put the other away. An id of something merged before stands for
 * what that is part of now.
 */
export const loadPair = async (
  db: Reader,
  actor: Actor,
  type: RecordType,
  id: string,
  asked: MergeAsked,
): Promise<Pair> => {
  const word = RECORD_TYPE_LABELS[type].one.toLowerCase();
  const kept = await findRecordById(db, id);
  const pair = {
    kept: found(kept?.type === type ? kept : undefined, word),
    other: found(await findRecordById(db, asked.otherId), word),
  };
  accepted(mergeable(type, await partOf(db, pair.kept), await partOf(db, pair.other)));
  const { owner, creator } = await readHead(db, pair.other.key);
  allow(actor, 'record.trash', { ownerId: owner?.id ?? null, creatorId: creator?.id ?? null });
  refuseStale(pair, asked);
  return pair;
};

export const MERGE_JOB = 'records.merge';

/** As many rows of the other record follow it at once; the rest by a job. */
const AT_ONCE = 400;
/** Further ones are not counted beforehand. */
const MOST_COUNTED = 100_000;

const load = async (op: Operation, key: number): Promise<RecordEntity> => {
  const row = await findRecordByKey(op.db, key);
  if (row === undefined) throw new Error(`The record ${key} is not there to be merged.`);
  return row;
};

/** What merging the two is called, how much it is, and what carries on with it where that is very much. */
export const mergeWork = async (db: Reader, specs: TableSpecs, { kept, other }: Pair) => {
  const { one } = RECORD_TYPE_LABELS[kept.type as RecordType];
  const follows = { table: 'record', from: other.key } as const;
  return {
    kind: `${kept.type}.merge`,
    label: `Merged the ${one.toLowerCase()} “${other.title}” into “${kept.title}”`,
    rows: await countPointing(db, specs, follows, MOST_COUNTED),
    atOnce: AT_ONCE,
    job: { kind: MERGE_JOB, payload: { from: other.key, to: kept.key } },
  };
};

/**
 * Makes the other record part of the one that is kept: what points at it points there, its timeline is read there, and
 * fields of the workspace's own are taken from it as chosen. Answers the head that is kept, as it is then.
 */
export const joinRecords = async (
  op: Operation,
  specs: TableSpecs,
  { kept, other }: Pair,
  choices: MergeChoices,
): Promise<RecordEntity> => {
  await repoint(op, specs, { table: 'record', from: other.key, to: kept.key }, AT_ONCE);
  await op.update('record', await load(op, other.key), { state: 'merged', merged_into_key: kept.key });
  op.record({ payload: { kind: 'record.merged', title: other.title }, records: [kept.key] });
  await uniteCustomValues(op, { kept, other }, choices);
  return load(op, kept.key);
};

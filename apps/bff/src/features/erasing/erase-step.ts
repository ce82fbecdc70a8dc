import type { ChunkResult } from '../../platform/operation/long-operation.ts';
import { type OperationRow, patchOperation } from '../../platform/operation/operation.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { findReferrersOf, removeForGood } from '../records/purge-record.store.ts';
import { findFamily, findRecordByKey, findRecordIds, type RecordEntity } from '../records/records.store.ts';
import {
  eraseOwnActivities,
  forgetPastActivities,
  leaveActivities,
  noteOperationsOf,
} from './erase-activities.store.ts';
import {
  closeOperations,
  eraseCopies,
  erasePointers,
  eraseRejects,
  eraseSamples,
  findOperationsOf,
} from './erase-rest.store.ts';
import { findNaming, lastKeyOf, PLACES, scrubRows } from './erase-texts.store.ts';
import { eraseEntries } from './erase-timeline.store.ts';
import { indexAgain, nameAgain, valuesAgain } from './index-again.ts';
import { findKnown, findMarks } from './person-marks.store.ts';

/** As many opportunities as are let go of in one step. */
const AT_ONCE = 200;

/** So many keys of a table are looked through at a time. */
const RANGE = 20_000;

/** What is done, in order: first what takes several steps, then each table of texts, then the rest at once. */
export const STAGES = ['activities', 'copies', 'entries', ...PLACES.map((_, i) => `texts-${i}`), 'rest'];

/** Whether what is left is done at once, and nothing is known of the person afterwards. */
export const isLastStage = ({ position }: Pick<OperationRow, 'position'>): boolean =>
  position === STAGES.at(-1);

interface Step {
  readonly op: Operation;
  readonly record: RecordEntity;
  /** The person's record and those that were merged into it. */
  readonly family: readonly number[];
  /** How far the stage is, from 0. */
  readonly at: number;
}

/** Where the stage goes on; null: with the next. */
type Stage = (step: Step) => Promise<number | null>;

const activities: Stage = async ({ op, record, at }) =>
  (await eraseOwnActivities(op, record.key)) ? at + 1 : null;

const copies: Stage = async ({ op, family }) => {
  const known = await findKnown(op.db, family);
  const marks = await findMarks(op.db, family, known);
  await eraseCopies(op, await findRecordIds(op.db, family), marks);
  await eraseRejects(op, marks, known);
  await eraseSamples(op, marks, known);
  return null;
};

const eraseSomeEntries = async (op: Operation, family: readonly number[]): Promise<boolean> => {
  for (const key of family) if (await eraseEntries(op, key)) return true;
  return false;
};

const entries: Stage = async ({ op, family, at }) => ((await eraseSomeEntries(op, family)) ? at + 1 : null);

const texts =
  (i: number): Stage =>
  async ({ op, family, at }) => {
    const place = PLACES[i];
    if (place === undefined) return null;
    const marks = await findMarks(op.db, family, await findKnown(op.db, family));
    const upTo = at + RANGE;
    const rows = await findNaming(op.db, place, marks, { after: at, upTo });
    await scrubRows(op.db, place, rows, marks);
    const keys = rows.map(({ key }) => key);
    if (place.table === 'activity') await indexAgain(op, keys);
    if (place.table === 'attachment') await nameAgain(op, keys);
    if (place.table === 'custom_value') await valuesAgain(op, keys);
    return upTo >= (await lastKeyOf(op.db, place)) ? null : upTo;
  };

/** Opportunities that were to be made with the person go on without them; answers how many those were. */
const leaveOpportunities = async (op: Operation, key: number): Promise<number> => {
  const { opportunities } = await findReferrersOf(op.db, key, AT_ONCE);
  for (const row of opportunities) await op.update('opportunity', row, { contact_key: null });
  return opportunities.length;
};

const rest: Stage = async ({ op, record, family, at }) => {
  // What was planned or linked while this was going on.
  if (await eraseOwnActivities(op, record.key)) return at + 1;
  if ((await leaveOpportunities(op, record.key)) > 0) return at + 1;
  const marks = await findMarks(op.db, family, await findKnown(op.db, family));
  const operations = await findOperationsOf(op.db, family);
  for (const key of family) {
    await indexAgain(op, await forgetPastActivities(op, key, marks));
    await indexAgain(op, await leaveActivities(op, key, marks));
    await erasePointers(op, key);
  }
  await noteOperationsOf(op, 'record', family);
  while (await eraseSomeEntries(op, family));
  await removeForGood(op, record);
  await closeOperations(op, operations, marks);
  return null;
};

const stageOf = (name: string): Stage => {
  if (name.startsWith('texts-')) return texts(Number(name.slice('texts-'.length)));
  return { activities, copies, entries, rest }[name] ?? rest;
};

/** One step of erasing a person; `position` is the stage and how far it is. */
export const eraseStep = async (
  op: Operation,
  { key, position, done }: OperationRow,
  recordKey: number,
): Promise<ChunkResult> => {
  const record = await findRecordByKey(op.db, recordKey);
  const [name = STAGES[0] ?? '', at = '0'] = (position ?? '').split(':').filter(Boolean);
  const family = await findFamily(op.db, [recordKey]);
  const next = record === undefined ? null : await stageOf(name)({ op, record, family, at: Number(at) });
  if (next !== null) return { position: `${name}:${next}`, done };
  const following = record === undefined ? undefined : STAGES[STAGES.indexOf(name) + 1];
  if (following === undefined) await patchOperation(op.db, key, { label: 'Erased a person for good' });
  return { position: following ?? null, done: done + 1, final: true };
};

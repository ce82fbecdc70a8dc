import type { Operation } from '../../platform/operation/operation.ts';
import { findWorkspace } from '../people/workspace.store.ts';
import { findCampaignsAt, letGo } from '../records/campaign-pointers.store.ts';
import { findDemoActivities, removeActivities } from './clear-activities.store.ts';
import { findOperationsOfKind, removeChangesOf } from './clear-journal.store.ts';
import { findAttached, findDemoRecords, type RecordsToClear, removeRecords } from './clear-records.store.ts';
import { clearStaff } from './clear-staff.ts';
import {
  findEntriesOfOperations,
  findEntriesOnRecords,
  removeEntries,
  takeOffDemoRecords,
} from './clear-timeline.store.ts';
import { handOverSome } from './hand-over-demo.ts';
import { START_KIND } from './start-demo.ts';

/** How many rows went, and the key to go on after; null where there is no more of this kind. */
interface Cleared {
  readonly done: number;
  readonly last: number | null;
}

type Phase = (op: Operation, after: number) => Promise<Cleared>;

const AT_ONCE = 200;
const MORE_AT_ONCE = 1000;

const through = (keys: readonly number[]): Cleared => ({ done: keys.length, last: keys.at(-1) ?? null });

/** What came with the demo data itself, which is most of what timelines tell. */
const clearHistory: Phase = async (op) => {
  const entries = await findEntriesOfOperations(op, await findOperationsOfKind(op.db, START_KIND), AT_ONCE);
  await removeEntries(op, entries);
  return { done: entries.length, last: entries.length === 0 ? null : 0 };
};

const clearJournal: Phase = async (op) => {
  const done = await removeChangesOf(op, await findOperationsOfKind(op.db, START_KIND), MORE_AT_ONCE);
  return { done, last: done === 0 ? null : 0 };
};

const clearActivities: Phase = async (op, after) => {
  const keys = await findDemoActivities(op, after, AT_ONCE);
  await removeActivities(op, keys);
  return through(keys);
};

/** What people made themselves stays, without the demo record it was about. */
const detach = async (op: Operation, keys: readonly number[]): Promise<void> => {
  const { activities, records, opportunities } = await findAttached(op, keys);
  for (const row of activities) await op.update('activity', row, { primary_key: null });
  for (const row of records) await op.update('record', row, { account_key: null });
  for (const row of opportunities) await op.update('opportunity', row, { contact_key: null });
  for (const row of await findCampaignsAt(op.db, keys, MORE_AT_ONCE)) await letGo(op, row, keys);
};

/** First what points at others. A record with a long history of its own loses that first. */
const clearRecords =
  (which: RecordsToClear): Phase =>
  async (op, after) => {
    const keys = await findDemoRecords(op, which, after, AT_ONCE);
    if (keys.length === 0) return through(keys);
    const entries = await findEntriesOnRecords(op, keys, MORE_AT_ONCE);
    if (entries.length > 0) {
      await takeOffDemoRecords(op, entries);
      return { done: 0, last: after };
    }
    await detach(op, keys);
    await removeRecords(op, keys);
    return through(keys);
  };

const clearPossessions: Phase = async (op) => {
  const done = await handOverSome(op, AT_ONCE);
  return { done, last: done === 0 ? null : 0 };
};

const clearCompany: Phase = async (op) => {
  const done = await clearStaff(op);
  const workspace = await findWorkspace(op.db);
  if (workspace !== undefined) await op.update('workspace', workspace, { has_demo: 0 });
  // What went by thousands was not told row by row.
  for (const resource of ['activities', 'records', 'timeline', 'people'] as const) op.touch(resource);
  return { done, last: null };
};

const PHASES: readonly Phase[] = [
  clearHistory,
  clearJournal,
  clearActivities,
  clearRecords('opportunities'),
  clearRecords('campaigns'),
  clearRecords('others'),
  clearRecords('accounts'),
  clearPossessions,
  clearCompany,
];

/** Clears the next part; `position` is the phase and the key in it, as the last part answered it. */
export const clearSome = async (
  op: Operation,
  position: string | null,
): Promise<{ position: string | null; done: number }> => {
  const [phase = 0, after = 0] = (position ?? '').split(':').filter(Boolean).map(Number);
  const clear = PHASES[phase];
  if (clear === undefined) return { position: null, done: 0 };
  const { done, last } = await clear(op, after);
  const next = last === null ? `${phase + 1}:0` : `${phase}:${last}`;
  return { position: last === null && phase + 1 === PHASES.length ? null : next, done };
};

import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { toMs } from '@daybook/shared/kernel/time';
import { allow } from '../../platform/allow.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { Blocked } from '../../platform/operation/take-back.ts';
import { findChoice } from '../choices/choices.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import {
  changeOne,
  reassignOne,
  reopenOne,
  rescheduleOne,
  snoozeOne,
  unsnoozeOne,
} from './activity-deeds.ts';
import { type LoadedActivity, loadOwner } from './activity-work.ts';
import { findActivitiesByKeys, findUserIds } from './bulk.store.ts';
import { completeOne } from './complete-one.ts';
import { findRecordKeysOf } from './owned-activities.store.ts';
import { restoreOne, trashOne } from './trash-one.ts';

/** How many are done in one transaction. */
export const BULK_AT_ONCE = 200;

/** The job that does what is too much for one transaction. */
export const BULK_JOB = 'activities.bulk';

/** Those that were selected and are not there any more. */
export const goneOnes = (count: number): Blocked[] => {
  if (count === 0) return [];
  const what = count === 1 ? '1 activity' : `${count} activities`;
  return [{ thing: 'activity:0', what, why: 'No longer there: deleted for good meanwhile.' }];
};

type DoOne = (op: Operation, loaded: LoadedActivity) => Promise<ActivityEntity>;

/** What is done to each, with what is the same for all looked up and checked once. */
const preparedDeed = async (op: Operation, deed: ActivityDeed): Promise<DoOne> => {
  switch (deed.do) {
    case 'complete': {
      const { outcome, at } = deed;
      const kind = outcome ? (await findChoice(op.db, outcome))?.kind : undefined;
      return (on, loaded) => completeOne(on, loaded, { at, ...(loaded.row.type === kind && { outcome }) });
    }
    case 'snooze':
      if (toMs(deed.until) <= op.now) {
        const message = 'Choose a moment that is still to come.';
        throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'deed.until', message }] });
      }
      return (on, loaded) => snoozeOne(on, loaded, deed.until);
    case 'reschedule':
      return (on, loaded) => rescheduleOne(on, loaded, deed.due);
    case 'reassign': {
      const owner = await loadOwner(op, deed.ownerId);
      return (on, loaded) => reassignOne(on, loaded, owner);
    }
    case 'change': {
      const { type, priority } = deed;
      return (on, loaded) => changeOne(on, loaded, { type, priority });
    }
    case 'reopen':
      return reopenOne;
    case 'unsnooze':
      return unsnoozeOne;
    case 'trash':
      return trashOne;
    case 'restore':
      return restoreOne;
  }
};

const leftOut = (row: ActivityEntity, refusal: Refusal): Blocked => ({
  thing: `activity:${row.key}`,
  what: `“${row.subject}”`,
  why: refusal.detail ?? refusal.errors[0]?.message ?? 'This cannot be done.',
});

/**
 * Does the same to some activities, by the rules of doing it to one. Answers how many are done and what was left, with
 * why: one that the rules or rights refuse never stops the others.
 */
export const bulkSome = async (
  op: Operation,
  keys: readonly number[],
  deed: ActivityDeed,
): Promise<{ readonly done: number; readonly changed: number; readonly skipped: readonly Blocked[] }> => {
  const doOne = await preparedDeed(op, deed);
  const rows = await findActivitiesByKeys(op.db, keys);
  const recordKeys = await findRecordKeysOf(op.db, keys);
  const people = new Set(
    [...rows.values()].flatMap((row) => [row.owner_key, row.creator_key ?? row.owner_key]),
  );
  const userIds = await findUserIds(op.db, [...people]);
  const idOf = (key: number | null) => (key === null ? null : (userIds.get(key) ?? null));

  let [done, changed] = [0, 0];
  const skipped: Blocked[] = [];
  for (const key of keys) {
    const row = rows.get(key);
    if (row === undefined) continue;
    try {
      const whose = { ownerId: idOf(row.owner_key), creatorId: idOf(row.creator_key) };
      allow(op.actor, 'activity.change', whose);
      const next = await doOne(op, { row, recordKeys: recordKeys.get(key) ?? [] });
      done += 1;
      if (next !== row) changed += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      skipped.push(leftOut(row, error));
    }
  }
  return { done, changed, skipped };
};

import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { type Actor, SYSTEM } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { letGo } from '../records/campaign-pointers.store.ts';
import { findReferrersOf, removeForGood } from '../records/purge-record.store.ts';
import { findRecordByKey, type RecordEntity } from '../records/records.store.ts';
import { forgetRejects } from './forget-rejects.ts';

/** As many of each as are let go in one transaction. */
const AT_ONCE = 200;

/** Lets go what points at a record; answers how much that was. */
const detach = async (op: Operation, key: number): Promise<number> => {
  const { records, opportunities, campaigns, activities } = await findReferrersOf(op.db, key, AT_ONCE);
  for (const row of activities) await op.update('activity', row, { primary_key: null });
  for (const row of opportunities) await op.update('opportunity', row, { contact_key: null });
  for (const row of campaigns) await letGo(op, row, [key]);
  for (const row of records) await op.update('record', row, { account_key: null });
  return records.length + opportunities.length + campaigns.length + activities.length;
};

const nameOf = ({ type }: RecordEntity): string => RECORD_TYPE_LABELS[type as RecordType].one.toLowerCase();

/**
 * Removes a record from the trash for good; nothing takes that back. Its contacts, opportunities and activities go on
 * without it. Answers false while there is more to let go than fits into one transaction: call it again.
 */
export const purgeRecord = async (
  deps: Deps,
  record: RecordEntity,
  actor: Actor = SYSTEM,
): Promise<boolean> => {
  const label = `Removed the ${nameOf(record)} for good that was in the trash`;
  const spec = { kind: 'record.purge', label, final: true, kept: actor.user !== null } as const;
  const { ended } = await operate(deps, actor, spec, async (op) => {
    const current = await findRecordByKey(op.db, record.key);
    if (current === undefined || current.trashed_at !== record.trashed_at) return { ended: true };
    if ((await detach(op, current.key)) > 0) return { ended: false };
    if (current.type === 'contact') await forgetRejects(op, current.key);
    await removeForGood(op, current);
    return { ended: true };
  });
  return ended;
};

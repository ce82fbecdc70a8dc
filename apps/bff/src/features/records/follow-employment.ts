import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { movePast } from '../../platform/timeline/move-past.store.ts';
import { moveDoneActivities } from '../activities/activities.store.ts';
import { findEndBefore } from '../contacts/employments.store.ts';
import { findStanding } from './records.store.ts';

/** Later than anything happens. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** Where a contact's time at an account was put right, what happened then moves along; an undo moves it back. */
export const followEmployments = async (
  op: Operation,
  touched: readonly Touched<'employment'>[],
): Promise<void> => {
  for (const { key, before, after } of touched) {
    if (before === null || after === null || before.account_key === after.account_key) continue;
    // What happened before they were first anywhere came along to their first account.
    const since = (await findEndBefore(op.db, after.contact_key, key, after.from_at)) ?? 0;
    const past = {
      contactKey: after.contact_key,
      from: before.account_key,
      to: after.account_key,
      since,
      until: after.to_at ?? FOR_EVER,
    };
    // Of an account that was merged, what happened since then is with what it is part of.
    for (const from of new Set([past.from, ...(await findStanding(op.db, [past.from]))])) {
      if (from === past.to) continue;
      await movePast(op, { ...past, from });
      await moveDoneActivities(op, { ...past, from });
    }
  }
};

import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Result } from '@daybook/shared/kernel/result';
import { accepted } from '@daybook/shared/kernel/result';
import { toInstant } from '@daybook/shared/kernel/time';
import type { Operation } from '../../platform/operation/operation.ts';
import { findUserName } from '../people/people.store.ts';
import type { ActivityEntity } from './activities.store.ts';

/**
 * The value of an accepted result. Where a colleague was faster, the refusal tells who completed the activity and when,
 * so that the second one sees what happened.
 */
export const acceptedOrTold = async <T>(
  op: Operation,
  row: ActivityEntity,
  result: Result<T>,
): Promise<T> => {
  if (result.ok || result.code !== 'activity.already-completed' || row.completed_at === null)
    return accepted(result);
  const by = await findUserName(op.db, row.completed_by_key);
  throw new Refusal(result.code, {
    detail: `${by} has already completed this.`,
    facts: { by, at: toInstant(row.completed_at), version: row.version },
  });
};

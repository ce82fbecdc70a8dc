import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import type { Operation } from '../../platform/operation/operation.ts';
import { findChoice } from '../choices/choices.store.ts';
import { findRequired } from '../records/ask-required.store.ts';
import { refuseUnfitValues } from '../records/write-custom.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import type { LoadedActivity } from './activity-work.ts';
import { completeOne } from './complete-one.ts';

/** How each of many is completed, with what is the same for all looked up and checked once. */
export const preparedCompletion = async (
  op: Operation,
  { outcome, at, custom }: Extract<ActivityDeed, { do: 'complete' }>,
): Promise<(op: Operation, loaded: LoadedActivity) => Promise<ActivityEntity>> => {
  const kind = outcome ? (await findChoice(op.db, outcome))?.kind : undefined;
  await refuseUnfitValues(op, 'activity', custom, 'deed.custom');
  const required = await findRequired(op, 'activity');
  return (on, loaded) =>
    completeOne(on, loaded, { at, custom, required, ...(loaded.row.type === kind && { outcome }) });
};

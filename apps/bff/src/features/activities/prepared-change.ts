import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import type { Operation } from '../../platform/operation/operation.ts';
import { refuseUnfitValues } from '../records/write-custom.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import type { LoadedActivity } from './activity-work.ts';
import { changeOne } from './change-one.ts';
import { formColumns } from './form-columns.ts';
import { loadTopic } from './topic-like.ts';

/** Which fields each of many gets, with what is the same for all looked up and checked once. */
export const preparedChange = async (
  op: Operation,
  { do: _change, topic, ...input }: Extract<ActivityDeed, { do: 'change' }>,
): Promise<(op: Operation, loaded: LoadedActivity) => Promise<ActivityEntity>> => {
  const like = topic === undefined ? undefined : await loadTopic(op, topic);
  await refuseUnfitValues(op, 'activity', input.custom, 'deed.custom');
  const source = await formColumns(op, null, input);
  return (on, loaded) => changeOne(on, loaded, { ...input, like, source });
};

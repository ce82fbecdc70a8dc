import type { ActivityInput } from '@daybook/shared/activities/activity';
import { changedChoices } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import type { Deed } from './activity-deeds.ts';
import { recordChanges } from './record-changes.ts';
import { setCustom } from './set-custom.ts';

/** Fields that mean the same on any activity. Where only defined ones are others now, another row says so. */
export const changeOne: Deed<{
  [K in 'type' | 'priority' | 'custom']?: ActivityInput[K] | undefined;
}> = async (op, { row, recordKeys }, input) => {
  const columns = activityColumns(input);
  const next = await op.update('activity', row, {
    ...columns,
    ...(await changedChoices(op, { ...row, ...columns }, {})),
  });
  await recordChanges(op, row, next, recordKeys);
  return (await setCustom(op, next, input.custom, recordKeys)) ? { ...next } : next;
};

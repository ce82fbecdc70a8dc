import type { ActivityInput } from '@daybook/shared/activities/activity';
import type { ChoiceEntity } from '../choices/choices.store.ts';
import { changedChoices } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import type { Deed } from './activity-deeds.ts';
import { recordChanges } from './record-changes.ts';
import { setCustom } from './set-custom.ts';
import { topicLike } from './topic-like.ts';

/** Fields that mean the same on any activity. Where only defined ones are others now, another row says so. */
export const changeOne: Deed<
  { [K in 'type' | 'priority' | 'custom']?: ActivityInput[K] | undefined } & {
    readonly topic?: ChoiceEntity | undefined;
  }
> = async (op, { row, recordKeys }, { topic: like, ...input }) => {
  const columns = activityColumns(input);
  const topic = like === undefined ? row.topic : await topicLike(op, row, like);
  const next = await op.update('activity', row, {
    ...columns,
    ...(await changedChoices(op, { ...row, ...columns, topic }, {})),
  });
  await recordChanges(op, row, next, recordKeys);
  return (await setCustom(op, next, input.custom, recordKeys)) ? { ...next } : next;
};

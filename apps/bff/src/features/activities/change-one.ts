import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import type { ChoiceEntity } from '../choices/choices.store.ts';
import { changedChoices } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import type { Deed } from './activity-deeds.ts';
import type { formColumns } from './form-columns.ts';
import { recordChanges } from './record-changes.ts';
import { setCustom } from './set-custom.ts';
import { topicLike } from './topic-like.ts';

type Given = Omit<Extract<ActivityDeed, { do: 'change' }>, 'do' | 'topic' | 'source' | 'sourceReason'> & {
  /** A topic, by what it is called. */
  readonly like: ChoiceEntity | undefined;
  /** Where they come from, looked up. */
  readonly source: Awaited<ReturnType<typeof formColumns>>;
};

/** Fields that can be given to many. Where only defined ones are others now, another row says so. */
export const changeOne: Deed<Given> = async (
  op,
  { row, recordKeys },
  { like, source, outcome, ...input },
) => {
  const columns = activityColumns(input);
  const topic = like === undefined ? row.topic : await topicLike(op, row, like);
  const next = await op.update('activity', row, {
    ...columns,
    ...source,
    ...(await changedChoices(op, { ...row, ...columns, topic }, { outcome })),
  });
  await recordChanges(op, row, next, recordKeys);
  return (await setCustom(op, next, input.custom, recordKeys)) ? { ...next } : next;
};

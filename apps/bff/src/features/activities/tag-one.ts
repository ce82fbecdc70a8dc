import { tagsChange } from '@daybook/shared/records/record-history.rules';
import { findTagNamesOf, writeTags } from '../records/tags.store.ts';
import type { Deed } from './activity-deeds.ts';
import { about } from './activity-work.ts';

/** Gives it these tags and no others, made from those it has. Where they are others now, another row says so. */
export const tagOne: Deed<(tags: readonly string[]) => readonly string[]> = async (
  op,
  { row, recordKeys },
  of,
) => {
  const before = await findTagNamesOf(op.db, row.key);
  await writeTags(op, row.key, of(before), 'activity_key');
  const change = tagsChange(before, await findTagNamesOf(op.db, row.key));
  if (change === undefined) return row;
  op.record({
    payload: { kind: 'activity.field-changed', ...about(row), ...change },
    records: recordKeys,
    activityKey: row.key,
  });
  return { ...row };
};

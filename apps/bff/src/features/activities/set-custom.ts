import type { NewActivity } from '@daybook/shared/activities/activity';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import { asField } from '@daybook/shared/fields/custom-field.rules';
import { type CustomInput, customTexts } from '@daybook/shared/fields/custom-value.rules';
import { changedFields } from '@daybook/shared/records/record-history.rules';
import { findCustomOf } from '../../platform/fields/custom-values.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { askFor, askRequired } from '../records/ask-required.store.ts';
import { writeValues } from '../records/write-custom.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about } from './activity-work.ts';
import { completedAtOf } from './recorded.ts';

/**
 * Writes the defined fields given of an activity, and tells each change on these timelines; a new activity, which is told
 * as a whole, on none.
 */
export const setCustom = async (
  op: Operation,
  row: ActivityEntity,
  custom: CustomInput | undefined,
  told: readonly number[],
): Promise<boolean> => {
  const written = await writeValues(op, { of: 'activity', key: row.key, custom });
  if (written === undefined) return false;
  const { fields, before, after } = written;
  const changes = changedFields(fields.map(asField), customTexts(fields, before), customTexts(fields, after));
  if (told.length > 0)
    for (const change of changes)
      op.record({
        payload: { kind: 'activity.field-changed', ...about(row), ...change },
        records: told,
        activityKey: row.key,
      });
  return changes.length > 0;
};

/** What is written down as done has what is required of it; what is only planned may still lack it. */
export const askOfDone = async (op: Operation, input: NewActivity): Promise<void> => {
  if (completedAtOf(input, op.now) !== null) await askRequired(op, 'activity', input.custom);
};

/** Refuses to complete what lacks something in these fields, there or given now. */
export const askMissing = async (
  op: Operation,
  { key }: ActivityEntity,
  required: readonly CustomField[],
  custom: CustomInput | undefined,
): Promise<void> => {
  if (required.length > 0) askFor(required, custom, await findCustomOf(op.db, key, 'activity_key'));
};

import { asField } from '@daybook/shared/fields/custom-field.rules';
import { type CustomInput, customTexts } from '@daybook/shared/fields/custom-value.rules';
import { changedFields } from '@daybook/shared/records/record-history.rules';
import type { Operation } from '../../platform/operation/operation.ts';
import { writeValues } from '../records/write-custom.store.ts';
import type { ActivityEntity } from './activities.store.ts';
import { about } from './activity-work.ts';

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

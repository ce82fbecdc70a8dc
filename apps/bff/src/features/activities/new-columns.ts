import type { NewActivity } from '@daybook/shared/activities/activity';
import type { Operation } from '../../platform/operation/operation.ts';
import { newChoices } from './activity-choices.ts';
import { activityColumns } from './activity-columns.ts';
import { repeatColumns } from './begin-series.ts';
import { formColumns } from './form-columns.ts';
import { refuseSpan } from './span-columns.ts';

/** What of a new activity was given or follows from it, as columns; `primaryKey` is the record it is on, `zone` its owner's. */
export const newColumns = async (
  op: Operation,
  input: NewActivity,
  primaryKey: number | null,
  zone: string,
) => {
  refuseSpan({ due: input.due ?? null, endAt: null, endOn: input.endOn ?? null });
  return {
    ...activityColumns(input),
    ...(await repeatColumns(op, input, zone)),
    ...(await formColumns(op, null, input)),
    ...(await newChoices(op, { type: input.type, primary_key: primaryKey }, input)),
  };
};

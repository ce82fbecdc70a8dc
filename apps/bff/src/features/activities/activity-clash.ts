import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { findCustomOf } from '../../platform/fields/custom-values.store.ts';
import { refuseRecordClash } from '../../platform/fields/refuse-clash.store.ts';
import { refuseClash } from '../../platform/operation/conflict.ts';
import type { Patch } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { ActivityEntity } from './activities.store.ts';
import { columnLabel } from './activity-labels.ts';

/** Refuses to overwrite a field, defined ones included, that somebody else changed since the writer saw the activity. */
export const refuseActivityClash = async (
  op: Operation,
  row: ActivityEntity,
  seen: number,
  { patch, custom }: { readonly patch: Patch<'activity'>; readonly custom: CustomInput | undefined },
): Promise<void> => {
  await refuseClash(op, { table: 'activity', current: row, labelOf: columnLabel }, seen, patch);
  const { key, version } = row;
  if (custom === undefined || version === seen) return;
  const there = await findCustomOf(op.db, key, 'activity_key');
  await refuseRecordClash<string>(
    op,
    { of: 'activity', key, version, keptIn: {}, labelOf: columnLabel, theirs: {}, custom: there },
    seen,
    { custom },
  );
};

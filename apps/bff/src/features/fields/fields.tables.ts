import { Refusal } from '@daybook/shared/kernel/refusal';
import { allow } from '../../platform/allow.ts';
import { findField, isOptionUsed, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Touched } from '../../platform/operation/journal-table.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { TableSpec } from '../../platform/operation/table-spec.ts';
import { indexWords } from '../../platform/search/search.store.ts';
import { findActivityWords } from '../activities/activity-words.store.ts';
import { findTitle } from '../records/record-words.store.ts';

/** Undo and redo come this way too: an option that is in use by then stays, or something would have a nameless one. */
const refuseLosingOptions = async (
  op: Operation,
  { before, after }: Touched<'custom_field'>,
): Promise<void> => {
  if (before === null || after === null || before.options === after.options) return;
  const left = new Set(toCustomField(after).options.map(({ value }) => value));
  for (const { value, label } of toCustomField(before).options) {
    if (left.has(value) || !(await isOptionUsed(op.db, before.key, value))) continue;
    throw new Refusal('thing.in-use', {
      detail: `Something has ${label} in the field ${before.label} by now. Retire it instead.`,
    });
  }
};

export const customFieldSpec: TableSpec<'custom_field'> = {
  label: (row) => `the field ${row.label}`,
  refersTo: {},
  settle: async (op, touched) => {
    allow(op.actor, 'settings.change');
    for (const change of touched) await refuseLosingOptions(op, change);
  },
  occupied: async (row, db) =>
    [undefined, row.key].includes((await findField(db, row.noun, row.code))?.key)
      ? undefined
      : 'A field with this key was added since.',
};

/** An activity is found by what is in its defined fields; a record's words follow the record itself. */
const findByTexts = async (op: Operation, touched: readonly Touched<'custom_value'>[]): Promise<void> => {
  const keys = new Set(touched.flatMap(({ before, after }) => (after ?? before)?.activity_key ?? []));
  await indexWords(op, 'activity', await findActivityWords(op.db, [...keys]));
};

export const customValueSpec: TableSpec<'custom_value'> = {
  label: async ({ record_key }, db) => {
    const row = record_key === null ? undefined : await findTitle(db, record_key);
    return row === undefined ? 'an activity' : `the ${row.type} “${row.title}”`;
  },
  refersTo: {
    field_key: 'custom_field',
    record_key: 'record',
    activity_key: 'activity',
    user_key: 'users',
    target_key: 'record',
  },
  partOf: ({ record_key, activity_key }) =>
    record_key === null ? ['activity', activity_key ?? 0] : ['record', record_key],
  staysOnMerge: ['record_key'],
  settle: findByTexts,
  aspect: (row) => String(row.field_key),
};

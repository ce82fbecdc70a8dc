import type { CustomField, CustomFieldChange } from '@daybook/shared/fields/custom-field';
import { completedOptions, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { found } from '@daybook/shared/kernel/result';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { type CustomFieldEntity, findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import { refuseTwinField, refuseWrongField } from './refuse-field.ts';

const labelOf = (before: CustomFieldEntity, after: CustomFieldEntity): string => {
  if (before.label !== after.label) return `Renamed the field ${before.label} to ${after.label}`;
  if (before.retired !== after.retired)
    return `${after.retired === 1 ? 'Retired' : 'Offered again:'} the field ${after.label}`;
  return `Changed the field ${after.label}`;
};

const columnsOf = (row: CustomFieldEntity, change: CustomFieldChange): Partial<CustomFieldEntity> => ({
  ...(change.label === undefined ? {} : { label: change.label }),
  ...(change.description === undefined ? {} : { description: change.description }),
  ...(change.required === undefined ? {} : { required: Number(change.required) }),
  ...(change.retired === undefined ? {} : { retired: Number(change.retired) }),
  ...(change.options === undefined
    ? {}
    : { options: JSON.stringify(completedOptions(change.options, toCustomField(row).options)) }),
});

/** Renames a field, describes it, gives it other options, retires it or offers it again. Its key and type stay. */
export const changeField = (
  deps: Deps,
  actor: Actor,
  { of: noun, key }: { readonly of: FieldNoun; readonly key: string },
  change: CustomFieldChange,
): Promise<{ field: CustomField; operationId: string | null }> => {
  allow(actor, 'settings.change');
  let label = '';
  return operate(deps, actor, { kind: 'field.change', label: () => label }, async (op) => {
    const there = await findFieldsOf(op.db, noun);
    const row = found(
      there.find(({ code }) => code === key),
      'field',
    );
    if (change.label !== undefined) refuseTwinField(noun, there, change.label, row);
    const next = await op.update('custom_field', row, columnsOf(row, change));
    refuseWrongField(next);
    label = labelOf(row, next);
    return { field: toCustomField(next) };
  });
};

import type { NewCustomField } from '@daybook/shared/fields/custom-field';
import { completedOptions, keyFor } from '@daybook/shared/fields/custom-field.rules';
import { v7 as newId } from 'uuid';
import { type CustomFieldEntity, findFieldsOf } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { refuseTakenKey, refuseTooMany, refuseTwinField, refuseWrongField } from './refuse-field.ts';

/** Defines a field; it comes last. Refused, nothing is written. */
export const insertField = async (op: Operation, input: NewCustomField): Promise<CustomFieldEntity> => {
  const { of: noun, label } = input;
  const there = await findFieldsOf(op.db, noun);
  refuseTooMany(there, noun);
  refuseTwinField(noun, there, label);
  refuseTakenKey(there, input.key);
  const taken = there.map(({ code }) => code);
  const row = await op.insert('custom_field', {
    id: newId(),
    noun,
    code: input.key ?? keyFor(label, taken, 'field'),
    label,
    description: input.description,
    type: input.type,
    several: Number(input.several),
    options: JSON.stringify(completedOptions(input.options)),
    required: Number(input.required),
    place: (there.at(-1)?.place ?? -1) + 1,
  });
  refuseWrongField(row);
  return row;
};

import { definedOn, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { type CustomInput, readCustom } from '@daybook/shared/fields/custom-value.rules';
import { type FieldError, invalidInput } from '@daybook/shared/kernel/refusal';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';

/** Refuses to add a record by hand or by a program without something in each required field, each told beside it. */
export const askRequired = async (op: Operation, of: FieldNoun, custom: CustomInput = {}): Promise<void> => {
  const fields = definedOn((await findFieldsOf(op.db, of)).map(toCustomField), of);
  const errors = fields
    .filter(({ required }) => required)
    .flatMap((field): FieldError[] => {
      const read = readCustom(field, custom[field.key] ?? null, null);
      return read.ok
        ? []
        : [
            {
              path: `custom.${field.key}`,
              message: read.detail?.detail ?? `${field.label} cannot be empty.`,
            },
          ];
    });
  if (errors.length > 0) throw invalidInput(errors);
};

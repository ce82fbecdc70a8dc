import type { CustomField } from '@daybook/shared/fields/custom-field';
import { definedOn, type FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { type CustomInput, type CustomValues, readCustom } from '@daybook/shared/fields/custom-value.rules';
import { type FieldError, invalidInput } from '@daybook/shared/kernel/refusal';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';

/** The fields that something has to be in. */
export const findRequired = async (op: Operation, of: FieldNoun): Promise<CustomField[]> =>
  definedOn((await findFieldsOf(op.db, of)).map(toCustomField), of).filter(({ required }) => required);

/** Refuses what lacks something in each of these fields, each told beside it; `there` is what is in them already. */
export const askFor = (
  fields: readonly CustomField[],
  custom: CustomInput = {},
  there: CustomValues = {},
): void => {
  const errors = fields
    .filter(({ key }) => custom[key] !== undefined || there[key] === undefined)
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

/** Refuses to add a record by hand or by a program without something in each required field. */
export const askRequired = async (op: Operation, of: FieldNoun, custom?: CustomInput): Promise<void> =>
  askFor(await findRequired(op, of), custom);

import { customColumns, type WithCustom } from '@daybook/shared/fields/custom-cells.rules';
import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import type { CellColumn } from '@daybook/shared/kernel/cells.rules';
import type { Reader } from '../db/open.ts';
import { findFieldsOf, toCustomField } from './fields.store.ts';

/** The columns of the defined fields of a noun in an exported list. */
export const findCustomColumns = async (
  db: Reader,
  of: FieldNoun,
  emailOf: (userId: string) => string,
): Promise<CellColumn<WithCustom>[]> =>
  customColumns((await findFieldsOf(db, of)).map(toCustomField), of, emailOf);

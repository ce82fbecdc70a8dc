import type { CustomField } from '@daybook/shared/fields/custom-field';
import { definedOn } from '@daybook/shared/fields/custom-field.rules';
import { fieldNounOf } from '@daybook/shared/imports/custom-target.rules';
import type { ImportNoun } from '@daybook/shared/imports/import-noun';
import type { Reader } from '../../platform/db/open.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';

/** The fields of the workspace's own that columns of a file can go to, by what the file holds. */
export const findImportFields = async (db: Reader, holds: ImportNoun): Promise<readonly CustomField[]> => {
  const noun = fieldNounOf(holds);
  return definedOn((await findFieldsOf(db, noun)).map(toCustomField), noun);
};

import type { CustomField } from '@daybook/shared/fields/custom-field';
import type { CustomType, FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import type { Selectable } from 'kysely';
import type { CustomFieldTable } from '../db/field-tables.ts';
import { hotRead } from '../db/hot.ts';
import type { Reader } from '../db/open.ts';

export type CustomFieldEntity = Selectable<CustomFieldTable>;

/** The row as the contract has it. */
export const toCustomField = (row: CustomFieldEntity): CustomField => ({
  of: row.noun as FieldNoun,
  key: row.code,
  label: row.label,
  description: row.description,
  type: row.type as CustomType,
  several: row.several === 1,
  options: JSON.parse(row.options) as CustomField['options'],
  required: row.required === 1,
  retired: row.retired === 1,
});

const readAll = hotRead((db) =>
  db.selectFrom('custom_field').selectAll().orderBy('noun').orderBy('place').orderBy('key'),
);

/** All defined fields, those of each noun in their order. */
export const listFieldRows = async (db: Reader): Promise<CustomFieldEntity[]> => (await readAll(db)).rows;

const readOf = hotRead((db, noun: string) =>
  db.selectFrom('custom_field').selectAll().where('noun', '=', noun).orderBy('place').orderBy('key'),
);

/** The defined fields of a noun in their order, with what is retired. */
export const findFieldsOf = async (db: Reader, noun: FieldNoun): Promise<CustomFieldEntity[]> =>
  (await readOf(db, noun)).rows;

export const findField = (db: Reader, noun: string, code: string): Promise<CustomFieldEntity | undefined> =>
  db
    .selectFrom('custom_field')
    .selectAll()
    .where('noun', '=', noun)
    .where('code', '=', code)
    .executeTakeFirst();

/** Whether something has this option of the field. */
export const isOptionUsed = async (db: Reader, fieldKey: number, value: string): Promise<boolean> => {
  const row = await db
    .selectFrom('custom_value')
    .select('key')
    .where('field_key', '=', fieldKey)
    .where('text_value', '=', value)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import type { CustomValue, CustomValues } from '@daybook/shared/fields/custom-value.rules';
import { toInstant } from '@daybook/shared/kernel/time';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Selectable } from 'kysely';
import type { CustomValueTable } from '../db/field-tables.ts';
import { hotReadIn } from '../db/hot.ts';
import { readMany } from '../db/many.ts';
import type { Reader } from '../db/open.ts';

export type CustomValueEntity = Selectable<CustomValueTable>;

/** Where a value says whose it is. */
export type HeldBy = 'record_key' | 'activity_key';

export const heldBy = (noun: FieldNoun): HeldBy => (noun === 'activity' ? 'activity_key' : 'record_key');

/** Values with their fields, of fields that are offered, in the order of the fields. */
const selectValues = (db: Reader) =>
  db
    .selectFrom('custom_value as value')
    .innerJoin('custom_field as field', 'field.key', 'value.field_key')
    .leftJoin('users', 'users.key', 'value.user_key')
    .leftJoin('record', 'record.key', 'value.target_key')
    .select([
      'value.record_key',
      'value.activity_key',
      'value.text_value',
      'value.long_text',
      'value.number_value',
      'field.code',
      'field.type',
      'field.several',
      'field.options',
      'users.id as user_id',
      'users.name as user_name',
      'record.id as target_id',
      'record.type as target_type',
      'record.title as target_title',
    ])
    .where('field.retired', '=', 0)
    .orderBy('field.place')
    .orderBy('value.key');

type ValueRow = Awaited<ReturnType<ReturnType<typeof selectValues>['execute']>>[number];

const readers = {
  record_key: hotReadIn((db, keys) => selectValues(db).where('value.record_key', 'in', keys)),
  activity_key: hotReadIn((db, keys) => selectValues(db).where('value.activity_key', 'in', keys)),
} as const;

const userOf = ({ user_id, user_name }: ValueRow): CustomValue | undefined =>
  user_id === null ? undefined : { id: user_id, name: user_name ?? '' };

const recordOf = ({ target_id, target_type, target_title }: ValueRow): CustomValue | undefined =>
  target_id === null
    ? undefined
    : { id: target_id, type: target_type as RecordType, title: target_title ?? '' };

const numberOf = ({ type, text_value, number_value }: ValueRow): CustomValue | undefined => {
  if (number_value === null) return undefined;
  if (type === 'money') return { minor: number_value, currency: text_value ?? '' };
  return type === 'moment' ? toInstant(number_value) : number_value;
};

const singleOf = (row: ValueRow): CustomValue | undefined => {
  switch (row.type) {
    case 'user':
      return userOf(row);
    case 'account':
    case 'contact':
      return recordOf(row);
    case 'number':
    case 'money':
    case 'moment':
      return numberOf(row);
    case 'yes-no':
      return row.text_value === 'yes';
    default:
      return row.text_value ?? row.long_text ?? undefined;
  }
};

/** Of a choice of several the values stand in the order of the options. */
const inOrder = (rows: readonly ValueRow[]): readonly string[] => {
  const options = JSON.parse(rows[0]?.options ?? '[]') as { value: string }[];
  const chosen = new Set(rows.map(({ text_value }) => text_value));
  return options.map(({ value }) => value).filter((value) => chosen.has(value));
};

const valuesOf = (rows: readonly ValueRow[]): CustomValues =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, own]): [string, CustomValue][] => {
      const [row] = own;
      const value = row === undefined || row.several === 1 ? inOrder(own) : singleOf(row);
      return value === undefined ? [] : [[code, value]];
    }),
  );

/** What is in the defined fields of records or activities, by the key of each. */
export const findCustomValues = async (
  db: Reader,
  keys: readonly number[],
  by: HeldBy = 'record_key',
): Promise<ReadonlyMap<number, CustomValues>> => {
  const rows = Map.groupBy(await readers[by](db, keys), (row) => row[by] ?? 0);
  return new Map([...rows].map(([key, own]) => [key, valuesOf(own)]));
};

/** What is in the defined fields of one record or activity. */
export const findCustomOf = async (
  db: Reader,
  key: number,
  by: HeldBy = 'record_key',
): Promise<CustomValues> => (await findCustomValues(db, [key], by)).get(key) ?? {};

/** The rows that keep what is in some defined fields of a record or an activity. */
export const findValueRows = async (
  db: Reader,
  key: number,
  fieldKeys: readonly number[],
  by: HeldBy = 'record_key',
): Promise<CustomValueEntity[]> =>
  fieldKeys.length === 0
    ? []
    : db
        .selectFrom('custom_value')
        .selectAll()
        .where(by, '=', key)
        .where('field_key', 'in', fieldKeys)
        .orderBy('key')
        .execute();

/** All rows that keep something of an activity. */
export const findAllValueRows = (db: Reader, activityKey: number): Promise<CustomValueEntity[]> =>
  db.selectFrom('custom_value').selectAll().where('activity_key', '=', activityKey).orderBy('key').execute();

/** The keys of the records and activities that hold these values. */
export const findHoldersOf = async (
  db: Reader,
  valueKeys: readonly number[],
): Promise<{ readonly records: readonly number[]; readonly activities: readonly number[] }> => {
  const rows = await readMany(db, 'holders of values', valueKeys, (some) =>
    db.selectFrom('custom_value').select(['record_key', 'activity_key']).where('key', 'in', some),
  );
  const keysBy = (by: HeldBy) => [...new Set(rows.flatMap((row) => row[by] ?? []))];
  return { records: keysBy('record_key'), activities: keysBy('activity_key') };
};

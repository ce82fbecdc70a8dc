import { sql } from 'kysely';
import { readMany } from '../db/many.ts';
import type { Reader } from '../db/open.ts';
import type { HeldBy } from './custom-values.store.ts';

/** The types of field whose texts something is found by. */
const TEXTS = ['text', 'prose', 'email', 'phone', 'url'];

const selectTexts = (db: Reader) =>
  db
    .selectFrom('custom_value')
    .innerJoin('custom_field', 'custom_field.key', 'custom_value.field_key')
    .select([
      'custom_value.record_key',
      'custom_value.activity_key',
      'custom_value.text_value',
      'custom_value.long_text',
    ])
    .where(sql<boolean>`custom_field.type in (${sql.join(TEXTS.map((type) => sql.lit(type)))})`);

/** The texts in the defined fields of records or activities, by the key of each. */
export const findCustomTexts = async (
  db: Reader,
  keys: readonly number[],
  by: HeldBy,
): Promise<ReadonlyMap<number, readonly string[]>> => {
  const rows = await readMany(db, `texts by ${by}`, keys, (some) =>
    selectTexts(db).where(`custom_value.${by}`, 'in', some),
  );
  const texts = Map.groupBy(rows, (row) => row[by] ?? 0);
  return new Map(
    [...texts].map(([key, own]) => [key, own.map((row) => row.text_value ?? row.long_text ?? '')]),
  );
};

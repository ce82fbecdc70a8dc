import type { Field } from '@daybook/shared/kernel/field';
import {
  columnsOf,
  emptyValue,
  ownFields,
  type PlainRecordType,
  pointsAt,
  readName,
} from '@daybook/shared/records/plain-record.rules';
import type { RecordRef } from '@daybook/shared/records/record';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { Reader } from '../../platform/db/open.ts';
import type { Operation } from '../../platform/operation/operation.ts';

type Details = Readonly<Record<string, unknown>>;
/** What a row holds, by column. */
type Cells = ReadonlyMap<string, string | number | null>;

/** The rows of deals, campaigns or contracts. */
export const findPlainRows = async (db: Reader, type: PlainRecordType, keys: readonly number[]) =>
  keys.length === 0 ? [] : db.selectFrom(type).selectAll().where('key', 'in', keys).execute();

const findRefs = async (db: Reader, keys: readonly number[]): Promise<ReadonlyMap<number, RecordRef>> => {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('record')
    .select(['key', 'id', 'type', 'title'])
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map(({ key, id, type, title }) => [key, { id, type: type as RecordType, title }]));
};

const kept = (field: Field, row: Cells | undefined, refs: ReadonlyMap<number, RecordRef>): unknown => {
  const [column = '', currency = ''] = columnsOf(field);
  const cell = row?.get(column) ?? null;
  if (cell === null) return emptyValue(field);
  if (field.type === 'money') return { minor: cell, currency: row?.get(currency) ?? '' };
  return pointsAt(field) === undefined ? cell : (refs.get(Number(cell)) ?? null);
};

/** What deals, campaigns or contracts have beside the head that every record has, by key. */
export const findPlainDetails = async (
  db: Reader,
  type: PlainRecordType,
  keys: readonly number[],
): Promise<ReadonlyMap<number, Details>> => {
  if (keys.length === 0) return new Map();
  const fields = ownFields(type);
  const rows = new Map(
    (await findPlainRows(db, type, keys)).map((row): [number, Cells] => [
      row.key,
      new Map(Object.entries(row)),
    ]),
  );
  const pointers = fields.filter((field) => pointsAt(field) !== undefined).flatMap(columnsOf);
  const pointed = [...rows.values()].flatMap((row) => pointers.flatMap((column) => row.get(column) ?? []));
  const refs = await findRefs(db, [...new Set(pointed.map(Number))]);
  const detailsOf = (key: number): Details =>
    Object.fromEntries(fields.map((field) => [readName(field.key), kept(field, rows.get(key), refs)]));
  return new Map(keys.map((key) => [key, detailsOf(key)]));
};

/** The row of a record's own fields, which one that came in bare is given now. */
export const loadPlainRow = async (op: Operation, type: PlainRecordType, key: number) =>
  (await findPlainRows(op.db, type, [key]))[0] ?? (await op.insert(type, { key }));

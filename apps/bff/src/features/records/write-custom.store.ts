import type { CustomFieldLike, FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { asField } from '@daybook/shared/fields/custom-field.rules';
import {
  asWritten,
  type CustomInput,
  type CustomValues,
  type CustomWritten,
  customTexts,
  readCustom,
} from '@daybook/shared/fields/custom-value.rules';
import type { Money } from '@daybook/shared/kernel/money';
import { type FieldError, invalidInput } from '@daybook/shared/kernel/refusal';
import { type Instant, toMs } from '@daybook/shared/kernel/time';
import { fieldChanges } from '@daybook/shared/records/record-history.rules';
import type { EntryPayload } from '@daybook/shared/timeline/timeline-entry';
import {
  type CustomValueEntity,
  findAllValueRows,
  findCustomOf,
  findValueRows,
  type HeldBy,
  heldBy,
} from '../../platform/fields/custom-values.store.ts';
import { type CustomFieldEntity, findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { loadOwnerKey, loadRef } from './write-record.store.ts';

/** What is to be written to the defined fields of a record or an activity. */
export interface ValuesToWrite {
  readonly of: FieldNoun;
  readonly key: number;
  readonly custom: CustomInput | undefined;
}

export type Cells = Partial<Omit<CustomValueEntity, 'key' | 'field_key' | HeldBy>>;
const NOTHING = {
  text_value: null,
  long_text: null,
  number_value: null,
  user_key: null,
  target_key: null,
} as const satisfies Cells;

/** What is kept of one value; a choice of several has one of these for each. */
export const cellsOf = async (
  op: Operation,
  { type, key }: CustomFieldLike,
  value: Exclude<CustomWritten, null>,
  at = 'custom',
): Promise<readonly Cells[]> => {
  if (Array.isArray(value)) return value.map((one) => ({ text_value: one }));
  if (typeof value === 'boolean') return [{ text_value: value ? 'yes' : 'no' }];
  if (typeof value === 'number') return [{ number_value: value }];
  if (typeof value === 'object') {
    const { minor, currency } = value as Money;
    return [{ number_value: minor, text_value: currency }];
  }
  if (type === 'moment') return [{ number_value: toMs(value as Instant) }];
  if (type === 'user') return [{ user_key: (await loadOwnerKey(op, value, `${at}.${key}`)) ?? null }];
  if (type === 'account' || type === 'contact')
    return [{ target_key: (await loadRef(op, type, value, `${at}.${key}`)) ?? null }];
  return [type === 'prose' ? { long_text: value } : { text_value: value }];
};

interface Accepted {
  readonly row: CustomFieldEntity;
  readonly field: CustomFieldLike;
  readonly value: CustomWritten;
}

const isSame = (one: CustomWritten, other: CustomWritten): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What is to be kept, field by field, or a refusal that says all that is wrong, each beside its field. What is there
 * already is left; nothing is where `before` is null.
 */
const accept = (
  rows: readonly CustomFieldEntity[],
  custom: CustomInput,
  before: CustomValues | null,
  at = 'custom',
): readonly Accepted[] => {
  const errors: FieldError[] = [];
  const accepted: Accepted[] = [];
  for (const [key, written] of Object.entries(custom)) {
    const row = rows.find(({ code, retired }) => code === key && retired === 0);
    const path = `${at}.${key}`;
    if (row === undefined) {
      errors.push({ path, message: `There is no field ${key} here.` });
      continue;
    }
    const field = toCustomField(row);
    const was = asWritten(before?.[key]);
    if (before !== null && isSame(written, was)) continue;
    const read = readCustom(field, written, was);
    if (read.ok) accepted.push({ row, field, value: read.value });
    else errors.push({ path, message: read.detail?.detail ?? 'This cannot be kept here.' });
  }
  if (errors.length > 0) throw invalidInput(errors);
  return accepted;
};

/** One entry for each of the fields that says something else now. */
export const customChanges = (
  fields: readonly CustomFieldLike[],
  before: CustomValues,
  after: CustomValues,
): EntryPayload[] =>
  fieldChanges(fields.map(asField), customTexts(fields, before), customTexts(fields, after));

const isKept = (row: CustomValueEntity, cells: Cells): boolean =>
  Object.entries({ ...NOTHING, ...cells }).every(
    ([name, value]) => row[name as keyof CustomValueEntity] === value,
  );

/** Where values are to be kept, and what is there. */
interface Place {
  readonly by: HeldBy;
  readonly key: number;
  readonly field: CustomFieldEntity;
  readonly there: readonly CustomValueEntity[];
}

/** A new row that keeps a value. */
export const valueRow = ({ by, key, field }: Omit<Place, 'there'>, cells: Cells) => ({
  ...NOTHING,
  ...cells,
  field_key: field.key,
  record_key: by === 'record_key' ? key : null,
  activity_key: by === 'activity_key' ? key : null,
});

/** What is there already stays; a single value is changed where it stands. */
export const keepCells = async (
  op: Operation,
  { by, key, field, there }: Place,
  wanted: readonly Cells[],
): Promise<void> => {
  const [first] = there;
  const [cells] = wanted;
  if (field.several === 0 && first !== undefined && cells !== undefined) {
    await op.update('custom_value', first, { ...NOTHING, ...cells });
    return;
  }
  for (const gone of there.filter((each) => !wanted.some((one) => isKept(each, one))))
    await op.remove('custom_value', gone);
  const added = wanted.filter((one) => !there.some((each) => isKept(each, one)));
  await op.insertMany(
    'custom_value',
    added.map((one) => valueRow({ by, key, field }, one)),
  );
};

/** What defined fields that were written say now, and what they said. */
export interface WrittenValues {
  readonly fields: readonly CustomFieldLike[];
  readonly before: CustomValues;
  readonly after: CustomValues;
}

/** Writes the defined fields given; undefined where nothing is to be written. */
export const writeValues = async (
  op: Operation,
  { of, key, custom }: ValuesToWrite,
): Promise<WrittenValues | undefined> => {
  if (custom === undefined || Object.keys(custom).length === 0) return undefined;
  const by = heldBy(of);
  const before = await findCustomOf(op.db, key, by);
  const accepted = accept(await findFieldsOf(op.db, of), custom, before);
  if (accepted.length === 0) return undefined;
  const fieldKeys = accepted.map(({ row }) => row.key);
  const there = await findValueRows(op.db, key, fieldKeys, by);
  for (const { row, field, value } of accepted) {
    const own = there.filter(({ field_key }) => field_key === row.key);
    const wanted = value === null ? [] : await cellsOf(op, field, value);
    await keepCells(op, { by, key, field: row, there: own }, wanted);
  }
  return { fields: accepted.map(({ field }) => field), before, after: await findCustomOf(op.db, key, by) };
};

/**
 * Writes the defined fields given of a record, and tells each change on these timelines as a fact; a new record, which is
 * told as a whole, on none.
 */
export const writeCustomValues = async (
  op: Operation,
  { told, ...values }: ValuesToWrite & { readonly told: readonly number[] },
): Promise<void> => {
  const written = await writeValues(op, values);
  if (written === undefined || told.length === 0) return;
  const { fields, before, after } = written;
  for (const payload of customChanges(fields, before, after)) op.record({ payload, records: told });
};

/** What is in the defined fields of one activity is in those of another one as well, retired ones included. */
export const copyValues = async (op: Operation, fromKey: number, toKey: number): Promise<void> => {
  const there = await findAllValueRows(op.db, fromKey);
  await op.insertMany(
    'custom_value',
    there.map(({ key: _own, ...value }) => ({ ...value, activity_key: toKey })),
  );
};

/** Refuses what would fit no record of the kind, before it is given to many. */
export const refuseUnfitValues = async (
  op: Operation,
  of: FieldNoun,
  custom: CustomInput | undefined,
  at: string,
): Promise<void> => {
  if (custom === undefined) return;
  for (const { field, value } of accept(await findFieldsOf(op.db, of), custom, null, at))
    if (value !== null) await cellsOf(op, field, value, at);
};

import { customKey, definedOn } from '@daybook/shared/fields/custom-field.rules';
import { type FieldError, invalidInput } from '@daybook/shared/kernel/refusal';
import { type MergeChoices, mergeSide } from '@daybook/shared/records/merge.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import {
  type CustomValueEntity,
  findCustomOf,
  findValueRows,
} from '../../platform/fields/custom-values.store.ts';
import { type CustomFieldEntity, findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import type { RecordEntity } from './records.store.ts';
import { type Cells, customChanges, keepCells } from './write-custom.store.ts';

/** A defined field, with the rows that keep what is in it on each of two records. */
interface TwoSides {
  readonly field: CustomFieldEntity;
  readonly kept: readonly CustomValueEntity[];
  readonly other: readonly CustomValueEntity[];
}

/** For the rule, that asks only whether there is something. */
const said = (rows: readonly CustomValueEntity[]): string => rows.map(({ key }) => key).join();

const isTaken = ({ field, kept, other }: TwoSides, choices: MergeChoices): boolean =>
  mergeSide(choices[customKey(field.code)], said(kept), said(other)) === 'other';

/** What was chosen has to be a field, and one that is required is not emptied. */
const refuseChoices = (
  fields: readonly CustomFieldEntity[],
  taken: readonly TwoSides[],
  choices: MergeChoices,
) => {
  const offered = new Set(fields.filter(({ retired }) => retired === 0).map(({ code }) => customKey(code)));
  const unknown = Object.keys(choices).filter((key) => key.startsWith(customKey('')) && !offered.has(key));
  const emptied = taken.filter(
    ({ field, kept, other }) => field.required === 1 && kept.length > 0 && other.length === 0,
  );
  const errors: FieldError[] = [
    ...unknown.map((key) => ({ path: `choices.${key}`, message: `There is no field ${key} here.` })),
    ...emptied.map(({ field: { code, label } }) => ({
      path: `choices.${customKey(code)}`,
      message: `${label} cannot be empty.`,
    })),
  ];
  if (errors.length > 0) throw invalidInput(errors);
};

const cellsOf = ({
  text_value,
  long_text,
  number_value,
  user_key,
  target_key,
}: CustomValueEntity): Cells => ({
  text_value,
  long_text,
  number_value,
  user_key,
  target_key,
});

/**
 * Gives the record that is kept what the other one has in the defined fields, where that was chosen or it has nothing
 * itself, retired fields included. The other one keeps its own, as it does of the fields every workspace has.
 */
export const uniteCustomValues = async (
  op: Operation,
  pair: { readonly kept: RecordEntity; readonly other: RecordEntity },
  choices: MergeChoices,
): Promise<void> => {
  const [recordKey, otherKey] = [pair.kept.key, pair.other.key];
  const noun = pair.kept.type as RecordType;
  const fields = await findFieldsOf(op.db, noun);
  const keys = fields.map(({ key }) => key);
  const kept = await findValueRows(op.db, recordKey, keys);
  const other = await findValueRows(op.db, otherKey, keys);
  const of = (rows: readonly CustomValueEntity[], { key }: CustomFieldEntity) =>
    rows.filter(({ field_key }) => field_key === key);
  const taken = fields
    .map((field): TwoSides => ({ field, kept: of(kept, field), other: of(other, field) }))
    .filter((sides) => isTaken(sides, choices));
  refuseChoices(fields, taken, choices);
  if (taken.length === 0) return;

  const before = await findCustomOf(op.db, recordKey);
  for (const { field, kept: there, other: wanted } of taken)
    await keepCells(op, { by: 'record_key', key: recordKey, field, there }, wanted.map(cellsOf));
  const shown = definedOn(fields.map(toCustomField), noun);
  for (const payload of customChanges(shown, before, await findCustomOf(op.db, recordKey)))
    op.record({ payload, records: [recordKey] });
};

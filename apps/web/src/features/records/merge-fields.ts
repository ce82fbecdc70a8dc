import type { Field } from '@daybook/shared/kernel/field';
import { fieldKey } from '@daybook/shared/records/field-key.rules';
import {
  keepsBoth,
  type MergeChoices,
  type MergeSide,
  mergeFields,
  mergeSide,
} from '@daybook/shared/records/merge.rules';
import type { Value } from '../../shared/fields/form-field.ts';
import type { RecordField } from './record-fields.ts';
import type { AnyRecord } from './records.queries.ts';

/** One field of two records, side by side. */
export interface MergeRow {
  readonly key: string;
  readonly field: RecordField;
  readonly kept: Value;
  readonly other: Value;
  readonly side: MergeSide;
  /** Both values stay; what is chosen comes first. */
  readonly both: boolean;
}

export const isBlank = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** For the rule, that asks only whether there is something. */
const textOf = (value: Value): string | null => (isBlank(value) ? null : JSON.stringify(value));

const idOf = (value: Value): unknown =>
  value !== null && typeof value === 'object' && 'id' in value ? value.id : value;

const isSame = (one: Value, other: Value): boolean =>
  JSON.stringify(idOf(one)) === JSON.stringify(idOf(other));

/** What can be chosen: the fields of the catalogue, and how each is read and shown. */
export interface MergeFields {
  readonly catalogue: readonly Field[];
  readonly fields: readonly RecordField[];
}

const shownAs = ({ key, custom }: Field, { name }: RecordField): boolean =>
  (custom === true ? name : fieldKey(name)) === key;

/** The fields in which two records differ, and which value each gets. */
export const mergeRows = (
  { catalogue, fields }: MergeFields,
  kept: AnyRecord,
  other: AnyRecord,
  choices: MergeChoices,
): MergeRow[] =>
  mergeFields(catalogue).flatMap((catalogued) => {
    const field = fields.find((one) => shownAs(catalogued, one));
    if (field === undefined) return [];
    const [one, two] = [field.read(kept), field.read(other)];
    if (isSame(one, two) || (isBlank(one) && isBlank(two))) return [];
    const { key } = catalogued;
    const side = mergeSide(choices[key], textOf(one), textOf(two));
    return [
      {
        key,
        field,
        kept: one,
        other: two,
        side,
        both: keepsBoth(catalogued) && !isBlank(one) && !isBlank(two),
      },
    ];
  });

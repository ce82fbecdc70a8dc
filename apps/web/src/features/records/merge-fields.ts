import { ACCOUNT_FIELDS } from '@daybook/shared/accounts/account.fields';
import { CONTACT_FIELDS } from '@daybook/shared/contacts/contact.fields';
import type { Field } from '@daybook/shared/kernel/field';
import { fieldKey } from '@daybook/shared/records/field-key.rules';
import {
  keepsBoth,
  type MergeChoices,
  type MergeSide,
  mergeFields,
  mergeSide,
} from '@daybook/shared/records/merge.rules';
import type { Mergeable } from './merge.queries.ts';
import { RECORD_FIELDS, type RecordField, type Value } from './record-fields.ts';
import type { AnyRecord } from './records.queries.ts';

const CATALOGUES: Readonly<Record<Mergeable, readonly Field[]>> = {
  contact: CONTACT_FIELDS,
  account: ACCOUNT_FIELDS,
};

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

/** The fields in which two records differ, and which value each gets. */
export const mergeRows = (
  type: Mergeable,
  kept: AnyRecord,
  other: AnyRecord,
  choices: MergeChoices,
): MergeRow[] =>
  mergeFields(CATALOGUES[type]).flatMap((catalogued) => {
    const field = RECORD_FIELDS[type].find(({ name }) => fieldKey(name) === catalogued.key) as
      | RecordField
      | undefined;
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

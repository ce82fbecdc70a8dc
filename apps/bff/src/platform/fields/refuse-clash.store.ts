import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { customKey } from '@daybook/shared/fields/custom-field.rules';
import { asWritten, type CustomInput, type CustomValues } from '@daybook/shared/fields/custom-value.rules';
import { type FieldsOf, refuseFieldClash } from '../operation/conflict.ts';
import type { Operation } from '../operation/operation.ts';
import { findFieldsOf } from './fields.store.ts';

/** A record or an activity as clashes are looked for: the fields every workspace has, and what is in the defined ones. */
export interface ClashingRecord<Name extends string> extends Omit<FieldsOf<Name>, 'table'> {
  readonly of: FieldNoun;
  readonly custom: CustomValues;
}

type Written<Name extends string> = Readonly<Partial<Record<NoInfer<Name>, unknown>>> & {
  readonly custom?: CustomInput | undefined;
};

/** Refuses to overwrite a field, defined ones included, that somebody else changed since the writer saw the thing. */
export const refuseRecordClash = async <Name extends string>(
  op: Operation,
  { of, key, version, keptIn, labelOf, theirs, custom }: ClashingRecord<Name>,
  seen: number,
  { custom: written = {}, ...yours }: Written<Name>,
): Promise<void> => {
  if (version === seen) return;
  const keys = Object.keys(written);
  const defined = (keys.length === 0 ? [] : await findFieldsOf(op.db, of)).filter(({ code }) =>
    keys.includes(code),
  );
  const labels = new Map(defined.map(({ code, label }) => [customKey(code), label]));
  const each = <T>(value: (code: string, rowKey: number) => T): Record<string, T> =>
    Object.fromEntries(defined.map((row) => [customKey(row.code), value(row.code, row.key)]));
  await refuseFieldClash<string>(
    op,
    {
      table: of === 'activity' ? 'activity' : 'record',
      key,
      version,
      keptIn: { ...keptIn, ...each((_, rowKey) => [`custom_value.${rowKey}`]) },
      labelOf: (name) => labels.get(name) ?? labelOf(name as Name),
      theirs: { ...theirs, ...each((code) => asWritten(custom[code])) },
    },
    seen,
    { ...yours, ...each((code) => written[code]) },
  );
};

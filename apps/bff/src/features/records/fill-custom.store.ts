import type { FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { findCustomValues, heldBy } from '../../platform/fields/custom-values.store.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { cellsOf, valueRow } from './write-custom.store.ts';

/** What a file says of one thing in fields of the workspace's own, read already. */
export interface GivenValues {
  readonly key: number;
  readonly custom: CustomInput;
  readonly isNew: boolean;
}

/**
 * Writes what many things lack in their defined fields; what is there stays. Answers the keys of those that got something.
 * Tells nothing on timelines.
 */
export const fillValues = async (
  op: Operation,
  of: FieldNoun,
  given: readonly GivenValues[],
): Promise<ReadonlySet<number>> => {
  const some = given.filter(({ custom }) => Object.keys(custom).length > 0);
  if (some.length === 0) return new Set();
  const by = heldBy(of);
  const known = some.filter(({ isNew }) => !isNew).map(({ key }) => key);
  const there = known.length === 0 ? new Map() : await findCustomValues(op.db, known, by);
  const fields = new Map((await findFieldsOf(op.db, of)).map((row) => [row.code, row]));
  const rows: ReturnType<typeof valueRow>[] = [];
  for (const { key, custom } of some)
    for (const [code, value] of Object.entries(custom)) {
      const field = fields.get(code);
      if (
        field === undefined ||
        field.retired === 1 ||
        value === null ||
        there.get(key)?.[code] !== undefined
      )
        continue;
      for (const cells of await cellsOf(op, toCustomField(field), value))
        rows.push(valueRow({ by, key, field }, cells));
    }
  await op.insertMany('custom_value', rows);
  return new Set(rows.map((row) => row[by] ?? 0));
};

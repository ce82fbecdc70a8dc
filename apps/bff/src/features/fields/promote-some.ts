import type { CustomFieldLike } from '@daybook/shared/fields/custom-field.rules';
import { numberText } from '@daybook/shared/kernel/number-text.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { findField, toCustomField } from '../../platform/fields/fields.store.ts';
import { type BulkDeed, type BulkOfSome, doEach } from '../../platform/operation/bulk.ts';
import type { Operation } from '../../platform/operation/operation.ts';
import { type ContactRow, findContactRows, keptText } from '../contacts/extra.store.ts';
import { fillValues } from '../records/fill-custom.store.ts';
import { findTitles } from '../records/record-words.store.ts';
import { insertField } from './insert-field.ts';
import type { Promotion } from './promotion.ts';
import { readKeptText } from './read-kept-text.ts';

/** Moves what one contact has in the column into the field; what does not fit stays where it is. */
const promoteOne = async (
  op: Operation,
  row: ContactRow,
  field: CustomFieldLike,
  promotion: Promotion,
): Promise<boolean> => {
  const extra = JSON.parse(row.extra) as Record<string, string>;
  const text = keptText(extra, promotion.column);
  if (text === undefined) return false;
  const custom = readKeptText(text, field, promotion, op.now);
  const filled = await fillValues(op, 'contact', [{ key: row.key, custom, isNew: false }]);
  if (!filled.has(row.key))
    throw new Refusal('thing.conflict', {
      detail: `There is something in the field ${field.label} already.`,
    });
  const rest = Object.entries(extra).filter(([name]) => name !== promotion.column);
  await op.update('contact', row, { extra: JSON.stringify(Object.fromEntries(rest)) });
  return true;
};

const promoteSome = async (
  op: Operation,
  keys: readonly number[],
  promotion: Promotion,
): Promise<BulkOfSome> => {
  const field = toCustomField(
    (await findField(op.db, 'contact', promotion.field.key)) ?? (await insertField(op, promotion.field)),
  );
  const titles = await findTitles(op.db, keys);
  return doEach({
    rows: await findContactRows(op.db, keys),
    nameOf: ({ key }) => ({ thing: `record:${key}`, what: `“${titles.get(key) ?? ''}”` }),
    doOne: (row) => promoteOne(op, row, field, promotion),
  });
};

/** What is done to all contacts that have something in the column. */
export const promotionDeed = (promotion: Promotion): BulkDeed => ({
  label: (count) =>
    `Made ${promotion.column} a field, with what ${count === 1 ? '1 contact' : `${numberText(count)} contacts`} had in it`,
  some: (op, keys) => promoteSome(op, keys, promotion),
});

import type { CustomField, CustomFieldOrder } from '@daybook/shared/fields/custom-field';
import type { Actor } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { type CustomFieldEntity, findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';
import { operate } from '../../platform/operation/operate.ts';
import { nounsWord } from './field-words.ts';

/** Puts the fields of a noun in another order; what is not named keeps its place behind what is. */
export const orderFields = (
  deps: Deps,
  actor: Actor,
  { of: noun, keys }: CustomFieldOrder,
): Promise<{ items: CustomField[]; operationId: string | null }> => {
  allow(actor, 'settings.change');
  const label = `Put the fields of ${nounsWord(noun)} in another order`;
  return operate(deps, actor, { kind: 'field.order', label }, async (op) => {
    const rows = await findFieldsOf(op.db, noun);
    const placeOf = (code: string): number => (keys.includes(code) ? keys.indexOf(code) : keys.length);
    const wanted = rows.toSorted((a, b) => placeOf(a.code) - placeOf(b.code));
    const moved: CustomFieldEntity[] = [];
    for (const [place, row] of wanted.entries()) moved.push(await op.update('custom_field', row, { place }));
    return { items: moved.map(toCustomField) };
  });
};

import { type CustomFieldLike, customTypeLabel } from '@daybook/shared/fields/custom-field.rules';
import type { CustomInput } from '@daybook/shared/fields/custom-value.rules';
import { readCustomCells } from '@daybook/shared/imports/custom-cell.rules';
import { targetKey } from '@daybook/shared/imports/custom-target.rules';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { dayAt } from '@daybook/shared/kernel/time';
import type { Promotion } from './promotion.ts';

/** What a text says in the field; refused in words where it can be no such value. */
export const readKeptText = (
  text: string,
  field: CustomFieldLike,
  promotion: Promotion,
  now: number,
): CustomInput => {
  const { column, dayOrder, zone, currency } = promotion;
  const { custom, unread } = readCustomCells(
    [text],
    [{ name: column, target: targetKey(field.key) }],
    [field],
    {
      days: { order: dayOrder, today: dayAt(now, zone) },
      zone,
      currency,
      source: 'other',
      userIdOf: () => undefined,
      recordIdOf: () => undefined,
    },
  );
  if (unread.length === 0) return custom;
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  throw new Refusal('request.invalid', {
    detail: `“${shown}” fits no field of the kind ${customTypeLabel(field.type)}.`,
  });
};

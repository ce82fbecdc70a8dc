import type { NewCustomField } from '@daybook/shared/fields/custom-field';
import { keyFor } from '@daybook/shared/fields/custom-field.rules';
import type { DayHints } from '@daybook/shared/imports/day-text.rules';
import { guessMostly } from '@daybook/shared/imports/guess-type.rules';
import type { Deps } from '../../platform/deps.ts';
import { findFieldsOf, toCustomField } from '../../platform/fields/fields.store.ts';

const LONGEST_LABEL = 60;

/** The field that is called like the column, or else a new one of the kind that its values are. */
export const fieldForColumn = async (
  { db }: Deps,
  column: string,
  texts: readonly string[],
  days: DayHints,
): Promise<NewCustomField & { key: string }> => {
  const there = (await findFieldsOf(db.read, 'contact')).map(toCustomField);
  const label = column.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LABEL);
  const known = there.find((field) => !field.retired && field.label.toLowerCase() === label.toLowerCase());
  if (known !== undefined) return { ...known, options: [] };
  const { type, several, options } = guessMostly(texts, days);
  return {
    of: 'contact',
    key: keyFor(
      label,
      there.map(({ key }) => key),
      'field',
    ),
    label,
    description: '',
    type,
    several,
    options: options.map((option) => ({ label: option, retired: false })),
    required: false,
  };
};

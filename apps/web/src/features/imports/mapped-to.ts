import type { CustomField } from '@daybook/shared/fields/custom-field';
import type { CustomType, FieldNoun } from '@daybook/shared/fields/custom-field.rules';
import { fieldNounOf } from '@daybook/shared/imports/custom-target.rules';
import { guessType } from '@daybook/shared/imports/guess-type.rules';
import type { ImportDetail, ImportMapping, ImportPreview } from '@daybook/shared/imports/import';
import { parseLocalDate } from '@daybook/shared/kernel/time';

/** The mapping with one column going elsewhere. */
export const mappedTo = (mapping: ImportMapping, at: number, target: string | null): ImportMapping => ({
  ...mapping,
  columns: mapping.columns.map((column, i) => (i === at ? { ...column, target } : column)),
});

/** A field that a column would make. */
export interface SuggestedField {
  readonly of: FieldNoun;
  readonly label: string;
  readonly type: CustomType;
  readonly options: readonly string[];
}

/** What a page puts here to ask for a field. */
export interface NewFieldSlot {
  readonly suggested: SuggestedField;
  readonly onAdded: (field: CustomField) => void;
  readonly onClose: () => void;
}

/** What field the column at this place would make, by its name and the first rows. */
export const suggestedField = (
  { createdAt }: Pick<ImportDetail, 'createdAt'>,
  { settings: { mapping }, rows }: ImportPreview,
  at: number,
): SuggestedField => {
  const today = parseLocalDate(createdAt.slice(0, 10));
  const cells = rows.map((row) => row.cells[at] ?? '');
  const guessed = today && guessType(cells, { order: mapping.dayOrder, today });
  return {
    of: fieldNounOf(mapping.holds),
    label: mapping.columns[at]?.name.slice(0, 60) ?? '',
    type: guessed?.type ?? 'text',
    options: guessed?.options ?? [],
  };
};

import type { FilterField, FilterFields } from '@daybook/shared/filters/filter.rules';
import type { Field } from '@daybook/shared/kernel/field';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { ComboOption } from '../ui/combo-option.ts';

/** Where the values of a choice come from. */
export type ValueSource =
  | { readonly from: 'options'; readonly options: readonly ComboOption[] }
  | { readonly from: 'users' }
  | { readonly from: 'records'; readonly types: readonly RecordType[] }
  | { readonly from: 'tags' };

/** A field as a filter offers it. */
export interface BuilderField extends FilterField {
  readonly key: string;
  readonly source?: ValueSource;
}

const sourceOf = ({ type, options }: Field): ValueSource | undefined => {
  if (options) return { from: 'options', options };
  if (type === 'user') return { from: 'users' };
  if (type === 'tags') return { from: 'tags' };
  return type === 'account' || type === 'contact' ? { from: 'records', types: [type] } : undefined;
};

/** What a catalogue offers to filter by, in its order; `special` says where values come from that it does not list. */
export const builderFields = (
  catalogue: readonly Field[],
  fields: FilterFields,
  special: Readonly<Record<string, ValueSource>> = {},
): readonly BuilderField[] =>
  catalogue.flatMap((field) => {
    const known = fields[field.key];
    if (known === undefined) return [];
    const source = special[field.key] ?? sourceOf(field);
    return [{ key: field.key, ...known, ...(source && { source }) }];
  });

import type { ReactNode } from 'react';
import { ComboboxControl } from './combobox-control.tsx';
import { Field, type FieldCommon } from './field.tsx';
import { MultiComboboxControl } from './multi-combobox-control.tsx';

export interface ComboItem {
  /** Its identity: two items with one value are the same. */
  readonly value: string;
  readonly label: string;
  /** A second line that tells alike ones apart. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

export interface ComboboxCommon extends FieldCommon {
  /** What fits the text typed; '' asks for what to offer first. Rejections are shown with their sentence. Must stay the same function. */
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly ComboItem[]>;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Offered when nothing is called exactly that. */
  readonly create?: { readonly label: (text: string) => string; readonly run: (text: string) => void };
}

export interface ComboboxProps extends ComboboxCommon {
  readonly value: ComboItem | null;
  readonly onChange: (item: ComboItem | null) => void;
}

export interface MultiComboboxProps extends ComboboxCommon {
  readonly value: readonly ComboItem[];
  readonly onChange: (items: readonly ComboItem[]) => void;
}

/** One of many, found by typing: a contact, a user, a time zone. */
export const Combobox = ({ label, hideLabel, hint, error, ...control }: ComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => <ComboboxControl {...control} ids={ids} />}
  </Field>
);

/** Several of many, found by typing: linked records, tags. */
export const MultiCombobox = ({ label, hideLabel, hint, error, ...control }: MultiComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => <MultiComboboxControl {...control} ids={ids} />}
  </Field>
);

/** `search` over options that are all known. */
export const searchIn =
  (items: readonly ComboItem[]) =>
  async (text: string): Promise<readonly ComboItem[]> => {
    const wanted = text.trim().toLowerCase();
    return items
      .filter((item) => `${item.label} ${item.detail ?? ''}`.toLowerCase().includes(wanted))
      .slice(0, 100);
  };

import { lazy, type ReactNode, Suspense } from 'react';
import { type ControlIds, Field, type FieldCommon } from './field.tsx';

export interface ComboItem {
  /** Its identity: two items with one value are the same. */
  readonly value: string;
  readonly label: string;
  /** A second line that tells alike ones apart. */
  readonly detail?: string;
  readonly icon?: ReactNode;
}

interface ComboboxCommon extends FieldCommon {
  /** What fits the text typed; '' asks for what to offer first. Rejections are shown with their sentence. */
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

export type ControlOf<Props> = Omit<Props, keyof FieldCommon> & { readonly ids: ControlIds };

const loadOne = () => import('./base/combobox-control.tsx');
const loadMany = () => import('./base/multi-combobox-control.tsx');
const One = lazy(async () => ({ default: (await loadOne()).ComboboxControl }));
const Many = lazy(async () => ({ default: (await loadMany()).MultiComboboxControl }));

export const preloadCombobox = (): void => {
  void loadOne();
  void loadMany();
};

/** What stands there for the moment until the code has come: the same size, with the value. */
const Waiting = ({ text }: { readonly text: string }) => (
  <input className="control" value={text} readOnly tabIndex={-1} />
);

/** One of many, found by typing: a contact, a user, a time zone. */
export const Combobox = ({ label, hideLabel, hint, error, ...control }: ComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => (
      <Suspense fallback={<Waiting text={control.value?.label ?? ''} />}>
        <One {...control} ids={ids} />
      </Suspense>
    )}
  </Field>
);

/** Several of many, found by typing: linked records, tags. */
export const MultiCombobox = ({ label, hideLabel, hint, error, ...control }: MultiComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => (
      <Suspense fallback={<Waiting text={control.value.map((item) => item.label).join(', ')} />}>
        <Many {...control} ids={ids} />
      </Suspense>
    )}
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

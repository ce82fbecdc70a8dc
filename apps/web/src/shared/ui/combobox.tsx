import { ChevronDown, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { ComboOption, ComboSource } from './combo-option.ts';
import { ComboboxList } from './combobox-list.tsx';
import { type ControlIds, Field, type FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useComboList } from './use-combo-list.ts';

export type ComboItem = ComboOption;

interface ComboboxCommon extends FieldCommon, ComboSource {
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

export interface ComboboxProps extends ComboboxCommon {
  /** What was typed for it before it was there. */
  readonly takeTyped?: () => string;
  readonly value: ComboItem | null;
  readonly onChange: (item: ComboItem | null) => void;
}

export interface MultiComboboxProps extends ComboboxCommon {
  readonly value: readonly ComboItem[];
  readonly onChange: (items: readonly ComboItem[]) => void;
}

type ControlOf<Props> = Omit<Props, keyof FieldCommon> & { readonly ids: ControlIds };

const focusIn = (field: RefObject<HTMLElement | null>): void =>
  field.current?.querySelector('input')?.focus({ preventScroll: true });

/** What is chosen stands in the field until one types. */
const ComboboxControl = ({
  ids,
  value,
  onChange,
  search,
  placeholder,
  disabled,
  create,
  takeTyped,
}: ControlOf<ComboboxProps>) => {
  const field = useRef<HTMLSpanElement>(null);
  const clear = () => {
    // What was pressed goes away with what it cleared.
    focusIn(field);
    onChange(null);
  };
  const { open, typed, type, input, list } = useComboList({
    search,
    onChoose: onChange,
    ...(create && { create }),
  });
  const begin = useEffectEvent(() => {
    const text = takeTyped?.() ?? '';
    if (text !== '') type(text);
  });
  useEffect(() => begin(), []);
  return (
    <span ref={field} className="relative flex items-center">
      <input
        {...ids}
        {...input}
        disabled={disabled}
        placeholder={placeholder}
        value={typed ?? value?.label ?? ''}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        className="control pr-16!"
      />
      <span className="absolute right-1 flex items-center text-ink-2">
        {value && !disabled && <IconButton size="sm" icon={X} label="Clear" onClick={clear} />}
        <span className="pointer-events-none px-1.5">
          <Icon of={ChevronDown} />
        </span>
      </span>
      {open && (
        <ComboboxList
          anchor={field}
          label="Options"
          list={list}
          isChosen={(item) => item.value === value?.value}
        />
      )}
    </span>
  );
};

/** One of many, found by typing: a contact, a user, a time zone. */
export const Combobox = ({ label, hideLabel, hint, error, ...control }: ComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => <ComboboxControl {...control} ids={ids} />}
  </Field>
);

const Chip = ({ item, onRemove }: { readonly item: ComboItem; readonly onRemove: () => void }) => (
  <span className="flex h-6 max-w-full items-center gap-1 rounded-xs bg-sunken pl-2 text-sm">
    <span className="truncate">{item.label}</span>
    <button
      type="button"
      aria-label={`Remove ${item.label}`}
      onClick={onRemove}
      className="flex size-6 items-center justify-center rounded-xs text-ink-2 hover:text-ink"
    >
      <Icon of={X} size={13} />
    </button>
  </span>
);

/** Choosing again takes out; Backspace in the empty field takes out the last. */
const MultiComboboxControl = ({
  ids,
  value,
  onChange,
  search,
  placeholder,
  disabled,
  create,
}: ControlOf<MultiComboboxProps>) => {
  const field = useRef<HTMLSpanElement>(null);
  const without = (item: ComboItem) => value.filter((other) => other.value !== item.value);
  const isChosen = (item: ComboItem) => value.some((other) => other.value === item.value);
  const toggle = (item: ComboItem) => onChange(isChosen(item) ? without(item) : [...value, item]);
  const { open, typed, type, input, list } = useComboList({
    search,
    onChoose: toggle,
    ...(create && { create }),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && !typed) onChange(value.slice(0, -1));
    else input.onKeyDown(event);
  };
  return (
    <span ref={field} className="control flex! flex-wrap items-center gap-1 py-0.75! pl-1!">
      {value.map((item) => (
        <Chip
          key={item.value}
          item={item}
          onRemove={() => {
            focusIn(field);
            onChange(without(item));
          }}
        />
      ))}
      <input
        {...ids}
        {...input}
        onKeyDown={onKeyDown}
        disabled={disabled}
        placeholder={value.length === 0 ? placeholder : undefined}
        value={typed ?? ''}
        onChange={(event) => type(event.target.value)}
        className="h-6 min-w-20 flex-1 bg-transparent px-1.5 outline-none"
      />
      {open && <ComboboxList anchor={field} label="Options" list={list} isChosen={isChosen} />}
    </span>
  );
};

/** Several of many, found by typing: linked records, tags. */
export const MultiCombobox = ({ label, hideLabel, hint, error, ...control }: MultiComboboxProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => <MultiComboboxControl {...control} ids={ids} />}
  </Field>
);

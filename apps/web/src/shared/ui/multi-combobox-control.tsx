import { X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { ComboItem, MultiComboboxProps } from './combobox.tsx';
import { ComboboxList } from './combobox-list.tsx';
import type { ControlIds, FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';
import { useComboList } from './use-combo-list.ts';

type Props = Omit<MultiComboboxProps, keyof FieldCommon> & { readonly ids: ControlIds };

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

/** The control of `MultiCombobox`. Choosing again takes out; Backspace in the empty field takes out the last. */
export const MultiComboboxControl = ({
  ids,
  value,
  onChange,
  search,
  placeholder,
  disabled,
  create,
}: Props) => {
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
        <Chip key={item.value} item={item} onRemove={() => onChange(without(item))} />
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

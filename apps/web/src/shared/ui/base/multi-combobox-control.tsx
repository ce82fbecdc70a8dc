import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { ComboItem, ControlOf, MultiComboboxProps } from '../combobox.tsx';
import { Icon } from '../icon.tsx';
import { ComboboxList } from './combobox-list.tsx';
import { CREATE, useSearch, withCreate } from './use-search.ts';

const isSame = (a: ComboItem, b: ComboItem): boolean => a.value === b.value;

const Chip = ({ item }: { readonly item: ComboItem }) => (
  <Combobox.Chip className="flex h-6 max-w-full items-center gap-1 rounded-xs bg-sunken pl-2 text-sm outline-none data-highlighted:bg-pen-soft data-highlighted:text-pen-ink">
    <span className="truncate">{item.label}</span>
    <Combobox.ChipRemove
      aria-label={`Remove ${item.label}`}
      className="flex size-6 items-center justify-center rounded-xs text-ink-2 hover:text-ink"
    >
      <Icon of={X} size={13} />
    </Combobox.ChipRemove>
  </Combobox.Chip>
);

/** The control of `MultiCombobox`, loaded when first needed. */
export const MultiComboboxControl = (props: ControlOf<MultiComboboxProps>) => {
  const { ids, value, onChange, search, placeholder, disabled, create } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const { items, status } = useSearch(search, typed, open);
  const choose = (chosen: ComboItem[]) => {
    setTyped('');
    if (chosen.some((item) => item.value === CREATE)) create?.run(typed.trim());
    else onChange(chosen);
  };
  return (
    <Combobox.Root<ComboItem, true>
      multiple
      items={withCreate(items, typed, create)}
      filter={null}
      value={value}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      itemToStringLabel={(item) => item.label}
      inputValue={typed}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
      }}
      open={open}
      onOpenChange={setOpen}
      disabled={disabled}
      autoHighlight
    >
      <Combobox.InputGroup className="control">
        <Combobox.Chips className="-mx-1.5 flex flex-wrap items-center gap-1">
          {value.map((item) => (
            <Chip key={item.value} item={item} />
          ))}
          <Combobox.Input
            {...ids}
            placeholder={value.length === 0 ? placeholder : undefined}
            className="h-6 min-w-20 flex-1 bg-transparent px-1.5 outline-none"
          />
        </Combobox.Chips>
      </Combobox.InputGroup>
      <ComboboxList status={status} />
    </Combobox.Root>
  );
};

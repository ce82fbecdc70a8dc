import { Combobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { useState } from 'react';
import { iconButtonClass } from '../button-class.ts';
import type { ComboboxProps, ComboItem, ControlOf } from '../combobox.tsx';
import { Icon } from '../icon.tsx';
import { ComboboxList } from './combobox-list.tsx';
import { CREATE, useSearch, withCreate } from './use-search.ts';

const isSame = (a: ComboItem, b: ComboItem): boolean => a.value === b.value;

/** The control of `Combobox`, loaded when first needed. */
export const ComboboxControl = (props: ControlOf<ComboboxProps>) => {
  const { ids, value, onChange, search, placeholder, disabled, create } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | undefined>();
  const { items, status } = useSearch(search, typed ?? '', open);
  const choose = (item: ComboItem | null) => {
    if (item?.value === CREATE) create?.run((typed ?? '').trim());
    else onChange(item);
    setTyped(undefined);
  };
  return (
    <Combobox.Root<ComboItem>
      items={withCreate(items, typed ?? '', create)}
      filter={null}
      value={value}
      onValueChange={choose}
      isItemEqualToValue={isSame}
      itemToStringLabel={(item) => item.label}
      inputValue={typed ?? value?.label ?? ''}
      onInputValueChange={(text, { reason }) => {
        if (reason === 'input-change') setTyped(text);
        if (reason === 'input-clear') setTyped(undefined);
      }}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped(undefined);
      }}
      disabled={disabled}
      autoHighlight
    >
      <Combobox.InputGroup className="relative flex items-center">
        <Combobox.Input {...ids} placeholder={placeholder} className="control pr-14!" />
        <span className="absolute right-0.5 flex items-center text-ink-2">
          {value && (
            <Combobox.Clear aria-label="Clear" className={iconButtonClass('quiet', 'sm')}>
              <Icon of={X} size={14} />
            </Combobox.Clear>
          )}
          <Combobox.Trigger
            aria-label="Show the list"
            tabIndex={-1}
            className={iconButtonClass('quiet', 'sm')}
          >
            <Icon of={ChevronDown} />
          </Combobox.Trigger>
        </span>
      </Combobox.InputGroup>
      <ComboboxList status={status} />
    </Combobox.Root>
  );
};

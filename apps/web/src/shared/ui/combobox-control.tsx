import { ChevronDown, X } from 'lucide-react';
import { useRef } from 'react';
import type { ComboboxProps } from './combobox.tsx';
import { ComboboxList } from './combobox-list.tsx';
import type { ControlIds, FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { useComboList } from './use-combo-list.ts';

type Props = Omit<ComboboxProps, keyof FieldCommon> & { readonly ids: ControlIds };

/** The control of `Combobox`: what is chosen stands in the field until one types. */
export const ComboboxControl = ({ ids, value, onChange, search, placeholder, disabled, create }: Props) => {
  const field = useRef<HTMLSpanElement>(null);
  const { open, typed, type, input, list } = useComboList({
    search,
    onChoose: onChange,
    ...(create && { create }),
  });
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
        {value && !disabled && <IconButton size="sm" icon={X} label="Clear" onClick={() => onChange(null)} />}
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

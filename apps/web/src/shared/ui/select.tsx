import { clsx } from 'clsx';
import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Field, type FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';

export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

type NativeProps = Omit<
  ComponentProps<'select'>,
  'onChange' | 'value' | 'className' | 'id' | 'multiple' | 'children'
>;

export interface SelectProps<Value extends string> extends FieldCommon, NativeProps {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly SelectOption<Value>[];
  readonly leading?: LucideIcon;
}

/** One of a handful of options. For many, or for records, use `Combobox`. */
export const Select = <Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  options,
  leading,
  ...rest
}: SelectProps<Value>) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => (
      <span className="relative flex items-center">
        {leading && (
          <span className="pointer-events-none absolute left-2.5 z-1 text-ink-2">
            <Icon of={leading} />
          </span>
        )}
        <select
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={clsx('control appearance-none pr-8!', leading && 'pl-8.5!')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="pointer-events-none absolute right-2.5 text-ink-2">
          <Icon of={ChevronDown} />
        </span>
      </span>
    )}
  </Field>
);

import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldCommon } from './field.tsx';
import { Icon } from './icon.tsx';

type InputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'className' | 'id'>;

export interface TextFieldProps extends FieldCommon, InputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly leading?: LucideIcon;
  /** Small controls inside the right edge. */
  readonly trailing?: ReactNode;
}

export const TextField = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  leading,
  trailing,
  ...rest
}: TextFieldProps) => (
  <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
    {(ids) => (
      <span className="relative flex items-center">
        {leading && (
          <span className="pointer-events-none absolute left-2.5 text-ink-3">
            <Icon of={leading} />
          </span>
        )}
        <input
          type="text"
          {...rest}
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={clsx('control', leading && 'pl-8.5!', trailing && 'pr-16!')}
        />
        {trailing && <span className="absolute right-1 flex items-center">{trailing}</span>}
      </span>
    )}
  </Field>
);

import { type ReactNode, useEffect, useId, useRef } from 'react';

interface CheckboxProps {
  readonly checked: boolean;
  /** Some of what it stands for is checked. */
  readonly mixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
}

export const Checkbox = ({
  checked,
  mixed = false,
  onChange,
  label,
  hideLabel,
  hint,
  disabled,
  tabIndex,
}: CheckboxProps) => {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <span className="flex items-start gap-2.5">
      <input
        ref={box}
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        tabIndex={tabIndex}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(event.target.checked)}
        className="checkbox mt-0.5 flex size-4 shrink-0 cursor-pointer appearance-none items-center justify-center rounded-xs border border-line-strong bg-surface checked:border-pen checked:bg-pen indeterminate:border-pen indeterminate:bg-pen disabled:opacity-50"
      />
      <span className={hideLabel ? 'sr-only' : 'flex flex-col'}>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span id={`${id}-hint`} className="text-sm text-ink-3">
            {hint}
          </span>
        )}
      </span>
    </span>
  );
};

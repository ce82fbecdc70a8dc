import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

/** What every field component takes. `useForm().field(name)` gives `error`, `value` and the handlers. */
export interface FieldCommon {
  readonly label: string;
  /** The label is read out but not drawn: only where the place says what it is. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with the value, and what to do. Empty or absent: nothing is. */
  readonly error?: string | undefined;
}

export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps extends FieldCommon {
  readonly className?: string;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** Label, control, hint and error, tied together for those who cannot see that they are. */
export const Field = ({ label, hideLabel, hint, error, className, children }: FieldProps) => {
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm text-ink-2'}>
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </div>
      )}
    </div>
  );
};

/** An error beside what it is about. */
export const FieldError = ({ id, children }: { readonly id?: string; readonly children: ReactNode }) => (
  <div {...(id && { id })} role="alert" className="text-sm text-late">
    {children}
  </div>
);

/** A group of fields with one name: radio buttons, an address. */
export const FieldGroup = ({
  label,
  hint,
  error,
  children,
}: FieldCommon & { readonly children: ReactNode }) => (
  <fieldset className="flex min-w-0 flex-col gap-1.5">
    <legend className="mb-1 text-sm text-ink-2">{label}</legend>
    {children}
    {error && <FieldError>{error}</FieldError>}
    {hint && <div className="text-sm text-ink-3">{hint}</div>}
  </fieldset>
);

import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { Field, type FieldCommon } from './field.tsx';

type AreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'className' | 'id'>;

export interface TextAreaProps extends FieldCommon, AreaProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines shown when empty; it grows with what is written. */
  readonly rows?: number;
}

const growsByItself = (): boolean => CSS.supports('field-sizing', 'content');

const grow = (area: HTMLTextAreaElement): void => {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
};

export const TextArea = ({
  label,
  hideLabel,
  hint,
  error,
  value,
  onChange,
  rows = 3,
  ...rest
}: TextAreaProps) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (area.current && value !== undefined && !growsByItself()) grow(area.current);
  }, [value]);
  return (
    <Field label={label} {...(hideLabel && { hideLabel })} hint={hint} error={error}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids}
          ref={area}
          rows={rows}
          style={{ minHeight: `calc(${rows} * 1.375rem + 0.75rem)` }}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="control field-sizing-content max-h-96 resize-none leading-5.5"
        />
      )}
    </Field>
  );
};

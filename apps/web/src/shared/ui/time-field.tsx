import { useState } from 'react';
import { usePreferences } from '../lib/preferences.state.ts';
import { parseTime } from '../lib/time-text.ts';
import type { FieldCommon } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface TimeFieldProps extends FieldCommon {
  /** `HH:MM`. */
  readonly value: string | null;
  readonly onChange: (time: string | null) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
}

const UNREADABLE = 'Write a time such as “9:30”, “14” or “2 pm”.';

const show = (time: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.parse(`2026-01-01T${time}:00Z`),
  );

/** A time of day, typed as people write times. */
export const TimeField = ({
  value,
  onChange,
  error,
  placeholder = 'Any time',
  onBlur,
  ...rest
}: TimeFieldProps) => {
  const { locale } = usePreferences();
  const [typed, setTyped] = useState<string | undefined>();
  const [left, setLeft] = useState(false);
  const read = typed === undefined ? undefined : parseTime(typed);
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    onChange(text.trim() === '' ? null : (parseTime(text) ?? value));
  };
  const leave = () => {
    if (read || typed?.trim() === '') setTyped(undefined);
    setLeft(true);
    onBlur?.();
  };
  const unreadable = left && typed !== undefined && typed.trim() !== '' && !read;
  return (
    <TextField
      {...rest}
      error={unreadable ? UNREADABLE : error}
      autoComplete="off"
      placeholder={placeholder}
      value={typed ?? (value ? show(value, locale) : '')}
      onChange={type}
      onBlur={leave}
    />
  );
};

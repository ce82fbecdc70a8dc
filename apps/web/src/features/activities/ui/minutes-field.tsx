import { type FocusEvent, useState } from 'react';
import { durationText } from '../../../shared/lib/format.ts';
import type { FieldCommon } from '../../../shared/ui/field.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { parseMinutes } from '../minutes-text.ts';

interface MinutesFieldProps extends FieldCommon {
  readonly value: number | null;
  readonly onChange: (minutes: number | null) => void;
  readonly onBlur?: (event: FocusEvent) => void;
}

/** How long something took, typed as people write it. */
export const MinutesField = ({ value, onChange, error, onBlur, ...rest }: MinutesFieldProps) => {
  const [typed, setTyped] = useState<string>();
  const [left, setLeft] = useState(false);
  const read = parseMinutes(typed ?? '');
  const unreadable = left && typed !== undefined && typed.trim() !== '' && read === undefined;
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      placeholder="Minutes"
      error={unreadable ? 'Write a duration such as “18”, “1 h 20” or “90 min”.' : error}
      value={typed ?? (value === null ? '' : durationText(value))}
      onChange={(text) => {
        setTyped(text);
        setLeft(false);
        onChange(text.trim() === '' ? null : (parseMinutes(text) ?? value));
      }}
      onBlur={(event) => {
        if (read !== undefined || typed?.trim() === '') setTyped(undefined);
        setLeft(true);
        onBlur?.(event);
      }}
    />
  );
};

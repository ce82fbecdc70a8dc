import { useState } from 'react';
import { TextField } from '../../../shared/ui/text-field.tsx';

interface CountFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A whole number from 1 on. What is typed and is none stays, with what is wrong with it. */
export const CountField = ({ label, value, most, onChange }: CountFieldProps) => {
  const [typed, setTyped] = useState<string>();
  const isCount = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed ?? String(value)}
      error={typed === undefined || isCount(typed) ? undefined : `Give a number from 1 to ${most}.`}
      onChange={(text) => {
        const fine = isCount(text.trim());
        setTyped(fine ? undefined : text);
        if (fine) onChange(Number(text));
      }}
      onBlur={() => typed === '' && setTyped(undefined)}
    />
  );
};

import type { Condition } from '@daybook/shared/filters/filter';
import { parseLocalDate } from '@daybook/shared/kernel/time';
import { useState } from 'react';
import { MultiCombobox } from '../../ui/combobox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftCondition } from '../filter-draft.ts';
import type { BuilderField, ValueSource } from '../filter-field.ts';
import { useValueNames, useValueSearch } from '../value-sources.queries.ts';

interface ValueProps {
  readonly label: string;
  readonly value: Condition['value'];
  readonly error: string | undefined;
  readonly onChange: (value: Condition['value']) => void;
}

const ChoiceValue = ({ source, label, value, error, onChange }: ValueProps & { source: ValueSource }) => {
  const search = useValueSearch(source);
  const chosen = useValueNames(source, Array.isArray(value) ? value : []);
  return (
    <MultiCombobox
      label={label}
      hideLabel
      placeholder="Choose"
      search={search}
      value={chosen}
      error={error}
      onChange={(items) => onChange(items.map((item) => item.value))}
    />
  );
};

const numberIn = (text: string): number | string => {
  const plain = text.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text.trim();
};

/** What is typed stays as it is typed, whatever number it comes to. */
const NumberValue = ({ label, value, error, onChange, days }: ValueProps & { days: boolean }) => {
  const [text, setText] = useState(() => String(value ?? ''));
  return (
    <TextField
      label={label}
      hideLabel
      inputMode="decimal"
      placeholder={days ? 'Days' : 'Number'}
      value={text}
      error={error}
      onChange={(next) => {
        setText(next);
        const number = numberIn(next);
        onChange(number === '' ? undefined : number);
      }}
    />
  );
};

interface ConditionValueProps {
  readonly field: BuilderField;
  readonly condition: DraftCondition;
  readonly error: string | undefined;
  readonly onChange: (value: Condition['value']) => void;
}

const NO_OPTIONS: ValueSource = { from: 'options', options: [] };

/** What a condition compares with, given as its field's kind of value is given. */
export const ConditionValue = ({ field, condition, error, onChange }: ConditionValueProps) => {
  const { op, value } = condition;
  const common = { label: `Value of ${field.label}`, value, error, onChange };
  if (op === 'empty' || op === 'not-empty') return null;
  if (field.kind === 'choice') return <ChoiceValue {...common} source={field.source ?? NO_OPTIONS} />;
  const days = op === 'last-days' || op === 'next-days';
  if (days || field.kind === 'number') return <NumberValue key={op} {...common} days={days} />;
  if (field.kind === 'text') {
    return (
      <TextField
        label={common.label}
        hideLabel
        placeholder="Words"
        value={String(value ?? '')}
        error={error}
        onChange={(text) => onChange(text === '' ? undefined : text)}
      />
    );
  }
  return (
    <DateField
      label={common.label}
      hideLabel
      value={parseLocalDate(String(value ?? '')) ?? null}
      error={error}
      onChange={(day) => onChange(day ?? undefined)}
    />
  );
};

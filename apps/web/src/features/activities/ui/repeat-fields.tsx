import type { LocalDate } from '@daybook/shared/kernel/time';
import type { RepeatInput } from '@daybook/shared/repeating/repeat';
import { useState } from 'react';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { Select } from '../../../shared/ui/select.tsx';
import { repeatWords, usualRules } from '../repeat-choices.ts';
import { RepeatRuleFields } from './repeat-rule-fields.tsx';

interface RepeatFieldsProps {
  /** Null: it does not repeat. */
  readonly value: RepeatInput | null;
  readonly onChange: (value: RepeatInput | null) => void;
  /** The day it is due on. */
  readonly day: LocalDate;
  readonly error?: string | undefined;
}

const NEVER = 'never';
const OTHER = 'other';

/** How something comes again: one of the usual ways, or any other. */
export const RepeatFields = ({ value, onChange, day, error }: RepeatFieldsProps) => {
  const formats = useFormats();
  const usual = usualRules(day);
  const isUsual = value === null || (value.basis === 'due' && usual.includes(value.rule));
  const [own, setOwn] = useState(!isUsual);
  const shown = own || !isUsual;
  return (
    <>
      <Select
        label="Repeats"
        value={shown ? OTHER : (value?.rule ?? NEVER)}
        error={error}
        options={[
          { value: NEVER, label: 'Never' },
          ...usual.map((rule) => ({ value: rule, label: repeatWords({ rule, basis: 'due' }, formats) })),
          { value: OTHER, label: 'Another way' },
        ]}
        onChange={(chosen) => {
          setOwn(chosen === OTHER);
          if (chosen === NEVER) onChange(null);
          else if (chosen !== OTHER) onChange({ rule: chosen, basis: 'due' });
          else onChange(value ?? { rule: usual[2] ?? 'FREQ=WEEKLY', basis: 'due' });
        }}
      />
      {shown && value && <RepeatRuleFields value={value} onChange={onChange} day={day} />}
    </>
  );
};

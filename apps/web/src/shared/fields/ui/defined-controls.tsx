import type { FieldOption } from '@daybook/shared/kernel/field';
import {
  clockAt,
  dayAt,
  momentAt,
  parseInstant,
  parseLocalDate,
  toInstant,
  toMs,
} from '@daybook/shared/kernel/time';
import { useFormats } from '../../lib/preferences.state.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { type FieldCommon, FieldGroup } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface ChoicesProps extends FieldCommon {
  readonly options: readonly FieldOption[];
  readonly value: readonly string[] | null;
  readonly onChange: (value: readonly string[]) => void;
}

/** Several of a list, each with a box. */
export const ChoicesControl = ({ options, value, onChange, ...common }: ChoicesProps) => {
  const chosen = value ?? [];
  const toggle = (one: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <FieldGroup {...common}>
      {options
        .filter((option) => !option.retired || chosen.includes(option.value))
        .map((option) => (
          <Checkbox
            key={option.value}
            label={option.label}
            checked={chosen.includes(option.value)}
            onChange={(isChosen) => toggle(option.value, isChosen)}
          />
        ))}
    </FieldGroup>
  );
};

interface MomentProps extends FieldCommon {
  /** An ISO moment; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day and a time of the person's zone. */
export const MomentControl = ({ value, onChange, ...common }: MomentProps) => {
  const { zone } = useFormats();
  const at = parseInstant(value);
  const local = at === undefined ? '' : `${dayAt(toMs(at), zone)}T${clockAt(toMs(at), zone)}`;
  const change = (text: string) => {
    const [on = '', time = ''] = text.split('T');
    const day = parseLocalDate(on);
    onChange(day === undefined || time === '' ? '' : toInstant(momentAt(day, time, zone)));
  };
  return <TextField {...common} type="datetime-local" value={local} onChange={change} />;
};

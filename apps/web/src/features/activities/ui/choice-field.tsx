import type { ChoiceList } from '@daybook/shared/activities/choice.rules';
import { choiceLabel, choiceOptions, useChoices } from '../../../shared/choices/choices.state.ts';
import { Select } from '../../../shared/ui/select.tsx';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { Edited } from './edited.tsx';

interface ChoiceFieldProps {
  readonly label: string;
  readonly list: ChoiceList;
  /** Whose list it is. */
  readonly of: string;
  readonly name: 'source' | 'sourceReason' | 'outcome';
  readonly edit: ActivityEdit;
  /** What is said where the list is empty. */
  readonly none?: string;
}

const NONE = '';

/** One of a list that admins keep, or none of it; saved as soon as it is chosen. */
export const ChoiceField = ({ label, list, of, name, edit, none = 'Not given' }: ChoiceFieldProps) => {
  const field = edit.field(name);
  const choices = useChoices();
  const offered = choiceOptions(choices, list, of, field.value);
  return (
    <Edited field={field} show={(code) => (code ? choiceLabel(choices, code) : '')}>
      <Select
        label={label}
        options={[{ value: NONE, label: offered.length === 0 ? none : 'Not given' }, ...offered]}
        value={field.value ?? NONE}
        disabled={offered.length === 0}
        onChange={(code) => field.choose(code === NONE ? null : code)}
      />
    </Edited>
  );
};

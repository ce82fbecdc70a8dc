import type { OptionDraft } from '@daybook/shared/fields/custom-field.rules';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { swapped } from '../../../shared/lib/swapped.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FieldGroup } from '../../../shared/ui/field.tsx';
import { EntryButtons, RetiredEntries, RetiredEntry } from '../../../shared/ui/kept-list.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';

interface OptionsProps {
  readonly value: readonly OptionDraft[];
  readonly onChange: (options: readonly OptionDraft[]) => void;
  readonly error: string | undefined;
}

/** The options of a choice, in their order. One that was saved before is retired; a new one just goes. */
export const OptionsEditor = ({ value, onChange, error }: OptionsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const replace = (i: number, change: Partial<OptionDraft>) =>
    onChange(value.map((option, at) => (at === i ? { ...option, ...change } : option)));
  const takeAway = (i: number) =>
    value[i]?.value === undefined
      ? onChange(value.filter((_, at) => at !== i))
      : replace(i, { retired: true });
  const offered = value.flatMap((option, i) => (option.retired ? [] : [i]));
  const add = () => {
    onChange([...value, { label: '' }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus());
  };
  return (
    <FieldGroup label="Options" error={error}>
      <ul ref={list} className="flex flex-col">
        {offered.map((i, place) => {
          const label = value[i]?.label || `option ${place + 1}`;
          const moved = (to: number | undefined) =>
            to === undefined ? undefined : () => onChange(swapped(value, i, to));
          return (
            <li key={i} className="flex items-start gap-3 py-1">
              <div className="min-w-0 flex-1">
                <TextField
                  label={`Option ${place + 1}`}
                  hideLabel
                  placeholder="Name of the option"
                  maxLength={60}
                  autoComplete="off"
                  value={value[i]?.label ?? ''}
                  onChange={(text) => replace(i, { label: text })}
                />
              </div>
              <EntryButtons
                label={label}
                onUp={moved(offered[place - 1])}
                onDown={moved(offered[place + 1])}
                onRetire={() => takeAway(i)}
              />
            </li>
          );
        })}
      </ul>
      <span>
        <Button size="sm" icon={Plus} onClick={add}>
          Add option
        </Button>
      </span>
      <RetiredEntries count={value.length - offered.length}>
        {value.map(
          (option, i) =>
            option.retired && (
              <RetiredEntry
                key={option.value ?? i}
                label={option.label}
                trouble={undefined}
                onOffer={() => replace(i, { retired: false })}
              />
            ),
        )}
      </RetiredEntries>
    </FieldGroup>
  );
};

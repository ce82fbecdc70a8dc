import type { Choice, ChoiceChange } from '@daybook/shared/activities/choice';
import { isOtherTopic } from '@daybook/shared/activities/choice.rules';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { firstProblem } from '../../../shared/api/problem-words.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { EntryButtons, RetiredEntry } from '../../../shared/ui/kept-list.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeChoice } from '../choices.queries.ts';

const sentenceOf = (before: Choice, { label, retired, failed }: ChoiceChange): string => {
  if (label !== undefined) return `${before.label} is called ${label} now.`;
  if (retired !== undefined) return `${before.label} is ${retired ? 'no longer offered.' : 'offered again.'}`;
  return `${before.label} ${failed ? 'counts as failed.' : 'no longer counts as failed.'}`;
};

/** What can be done to one choice; its name is written where it stands. */
const useChange = (choice: Choice) => {
  const done = useDone();
  const [typed, setTyped] = useState<string | null>(null);
  const { mutate, error, reset } = useMutation({
    mutationFn: (change: ChoiceChange) => changeChoice(choice.code, change),
    meta: { affects: ['workspace', 'operations'], ownErrors: true },
    onSuccess: ({ operationId }, change) => {
      if (change.label !== undefined) setTyped(null);
      if (operationId !== null) done(sentenceOf(choice, change), operationId);
    },
  });
  const label = (typed ?? choice.label).trim();
  return {
    value: typed ?? choice.label,
    trouble: label === '' ? 'Give it a name.' : firstProblem(error),
    type: (text: string) => {
      reset();
      setTyped(text);
    },
    save: () => {
      if (label === choice.label) setTyped(null);
      else if (label !== '') mutate({ label });
    },
    change: mutate,
  };
};

interface RowProps {
  readonly choice: Choice;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

/** One entry of a list: its name, its place, whether it is offered. */
export const ChoiceRow = ({ choice, onUp, onDown }: RowProps) => {
  const { value, trouble, type, save, change } = useChange(choice);
  const { label } = choice;
  return (
    <li className="flex items-start gap-3 py-1.5">
      <div className="min-w-0 flex-1">
        <TextField
          label={`Name of ${label}`}
          hideLabel
          maxLength={60}
          value={value}
          error={trouble}
          onChange={type}
          onBlur={save}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
          }}
        />
      </div>
      {choice.list === 'outcome' && (
        <span className="flex h-8 items-center">
          <Checkbox label="Failed" checked={choice.failed} onChange={(failed) => change({ failed })} />
        </span>
      )}
      <EntryButtons
        label={label}
        onUp={onUp}
        onDown={onDown}
        onRetire={!isOtherTopic(choice.code) ? () => change({ retired: true }) : undefined}
      />
    </li>
  );
};

/** What is no longer offered; activities that have it keep it. */
export const RetiredRow = ({ choice }: { readonly choice: Choice }) => {
  const { trouble, change } = useChange(choice);
  return <RetiredEntry label={choice.label} trouble={trouble} onOffer={() => change({ retired: false })} />;
};

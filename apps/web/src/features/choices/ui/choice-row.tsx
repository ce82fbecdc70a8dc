import type { Choice, ChoiceChange } from '@daybook/shared/activities/choice';
import { isOtherTopic } from '@daybook/shared/activities/choice.rules';
import { useMutation } from '@tanstack/react-query';
import { ArchiveRestore, ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { Problem } from '../../../shared/api/problem.ts';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { changeChoice } from '../choices.queries.ts';

const sentenceOf = (before: Choice, { label, retired, failed }: ChoiceChange): string => {
  if (label !== undefined) return `${before.label} is called ${label} now.`;
  if (retired !== undefined) return `${before.label} is ${retired ? 'no longer offered.' : 'offered again.'}`;
  return `${before.label} ${failed ? 'counts as failed.' : 'no longer counts as failed.'}`;
};

const troubleOf = (error: Error | null): string | undefined => {
  if (error === null) return undefined;
  const [first] = error instanceof Problem ? error.errors : [];
  return first?.message ?? problemSentence(error);
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
    trouble: label === '' ? 'Give it a name.' : troubleOf(error),
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
      <span className="flex">
        <IconButton
          icon={ArrowUp}
          label={`Move ${label} up`}
          variant="plain"
          disabled={onUp === undefined}
          onClick={onUp}
        />
        <IconButton
          icon={ArrowDown}
          label={`Move ${label} down`}
          variant="plain"
          disabled={onDown === undefined}
          onClick={onDown}
        />
        <IconButton
          icon={X}
          label={`Retire ${label}`}
          variant="plain"
          disabled={isOtherTopic(choice.code)}
          onClick={() => change({ retired: true })}
        />
      </span>
    </li>
  );
};

/** What is no longer offered; activities that have it keep it. */
export const RetiredRow = ({ choice }: { readonly choice: Choice }) => {
  const { trouble, change } = useChange(choice);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-1 text-ink-2">
      <span>{choice.label}</span>
      <IconButton
        icon={ArchiveRestore}
        label={`Offer ${choice.label} again`}
        variant="plain"
        onClick={() => change({ retired: false })}
      />
      {trouble && (
        <p role="alert" className="basis-full text-sm text-late">
          {trouble}
        </p>
      )}
    </li>
  );
};

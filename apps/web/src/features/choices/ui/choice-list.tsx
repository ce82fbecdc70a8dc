import {
  type ChoiceKind,
  choiceWord,
  type ChoiceList as ListName,
} from '@daybook/shared/activities/choice.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { swapped } from '../../../shared/lib/swapped.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { RetiredEntries } from '../../../shared/ui/kept-list.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { addChoice, orderChoices } from '../choices.queries.ts';
import { ChoiceRow, RetiredRow } from './choice-row.tsx';

interface ListProps {
  readonly list: ListName;
  readonly of: ChoiceKind;
}

const AddChoice = ({ list, of }: ListProps) => {
  const client = useQueryClient();
  const done = useDone();
  const word = choiceWord(list);
  const initial = useMemo(() => ({ label: '' }), []);
  const form = useForm({
    id: `choice.${list}.${of}`,
    initial,
    check: ({ label }) => ({ ...(label.trim() === '' && { label: `Name the ${word}.` }) }),
    submit: ({ label }, key) => addChoice({ list, of, label }, key),
    onDone: ({ choice, operationId }) => {
      void client.invalidateQueries({ queryKey: ['workspace'] });
      form.discard();
      done(`The ${word} ${choice.label} is in the list.`, operationId);
    },
  });
  return (
    <form {...form.props} className="flex items-start gap-3 pt-2">
      <div className="min-w-0 flex-1">
        <TextField
          label={`New ${word}`}
          hideLabel
          placeholder={`New ${word}`}
          maxLength={60}
          autoComplete="off"
          {...form.field('label')}
        />
      </div>
      <Button type="submit" icon={Plus} busy={form.busy}>
        Add
      </Button>
    </form>
  );
};

const OFFERED: Readonly<Record<ListName, string>> = {
  outcome: 'Outcomes that are offered',
  topic: 'Topics that are offered',
  'lost-reason': 'Reasons that are offered',
  source: 'Sources that are offered',
  'source-reason': 'Reasons of sources that are offered',
};

const NOT_OFFERED = 'Nothing is offered yet.';
const EMPTY: typeof OFFERED = {
  outcome: 'Nothing is asked when one of these is completed.',
  topic: NOT_OFFERED,
  'lost-reason': 'Nothing is asked when one of these is lost.',
  source: NOT_OFFERED,
  'source-reason': NOT_OFFERED,
};

/** One list in its order, what can be added to it, and what is retired. */
export const ChoiceList = ({ list, of }: ListProps) => {
  const all = useChoices().items.filter((choice) => choice.list === list && choice.of === of);
  const shown = all.filter((choice) => !choice.retired);
  const retired = all.filter((choice) => choice.retired);
  const codes = shown.map(({ code }) => code);
  const done = useDone();
  const order = useMutation({
    mutationFn: (wanted: string[]) => orderChoices({ list, of, codes: wanted }),
    meta: { affects: ['workspace', 'operations'] },
    onSuccess: ({ operationId }) => done(`The ${choiceWord(list)}s are in another order.`, operationId),
  });
  const move = (from: number, to: number) =>
    to < 0 || to >= codes.length ? undefined : () => order.mutate(swapped(codes, from, to));
  return (
    <div className="flex max-w-xl flex-col">
      <ul aria-label={OFFERED[list]} className="flex flex-col">
        {shown.map((choice, i) => (
          <ChoiceRow key={choice.code} choice={choice} onUp={move(i, i - 1)} onDown={move(i, i + 1)} />
        ))}
      </ul>
      {shown.length === 0 && <p className="py-1.5 text-ink-2">{EMPTY[list]}</p>}
      <AddChoice key={`${list} ${of}`} list={list} of={of} />
      <RetiredEntries count={retired.length}>
        {retired.map((choice) => (
          <RetiredRow key={choice.code} choice={choice} />
        ))}
      </RetiredEntries>
    </div>
  );
};

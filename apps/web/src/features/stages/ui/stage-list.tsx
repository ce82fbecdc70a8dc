import {
  inStageOrder,
  offeredStages,
  type StageList,
  stagesIn,
  stageWord,
} from '@daybook/shared/stages/stage.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { swapped } from '../../../shared/lib/swapped.ts';
import { useForm } from '../../../shared/lib/use-form.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { useStages } from '../../../shared/stages/stages.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { RetiredEntries } from '../../../shared/ui/kept-list.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { addStage, orderStages } from '../stages.queries.ts';
import { RetiredStage, StageRow } from './stage-row.tsx';

interface ListProps {
  readonly list: StageList;
  /** Of statuses: the lifecycle stage they belong to. */
  readonly of?: string;
}

const AddStage = ({ list, of = '' }: ListProps) => {
  const client = useQueryClient();
  const done = useDone();
  const word = stageWord(list);
  const initial = useMemo(() => ({ label: '', closed: false }), []);
  const form = useForm({
    id: `stage.${list}.${of}`,
    initial,
    check: ({ label }) => ({ ...(label.trim() === '' && { label: `Name the ${word}.` }) }),
    submit: ({ label, closed }, key) => addStage({ list, of, label, closed }, key),
    onDone: ({ stage, operationId }) => {
      void client.invalidateQueries({ queryKey: ['workspace'] });
      form.discard();
      done(`${stage.label} is in the list.`, operationId);
    },
  });
  const { error } = form.field('closed');
  return (
    <form {...form.props} className="flex flex-wrap items-start gap-3 pt-2">
      <div className="min-w-40 flex-1">
        <TextField
          label={`New ${word}`}
          hideLabel
          placeholder={`New ${word}`}
          maxLength={60}
          autoComplete="off"
          {...form.field('label')}
        />
      </div>
      {list === 'status' && (
        <span className="flex min-h-8 flex-col justify-center">
          <Checkbox
            label="Closes the stage"
            checked={form.values.closed}
            onChange={(closed) => form.set({ closed })}
          />
          {error && (
            <span role="alert" className="text-sm text-late">
              {error}
            </span>
          )}
        </span>
      )}
      <Button type="submit" icon={Plus} busy={form.busy}>
        Add
      </Button>
    </form>
  );
};

/** One list in its order, what can be added to it, and what is retired. What ends a list stays last. */
export const StageListEditor = ({ list, of = '' }: ListProps) => {
  const all = useStages();
  const shown = offeredStages(all, list, of);
  const retired = stagesIn(all, list, of).filter((stage) => stage.retired);
  const codes = shown.map(({ code }) => code);
  const done = useDone();
  const order = useMutation({
    mutationFn: (wanted: string[]) => orderStages({ list, of, codes: wanted }),
    meta: { affects: ['workspace', 'records', 'operations'] },
    onSuccess: ({ operationId }) =>
      done(`The ${list === 'status' ? 'statuses' : 'stages'} are in another order.`, operationId),
  });
  const move = (from: number, to: number) => {
    if (to < 0 || to >= codes.length) return undefined;
    const wanted = swapped(codes, from, to);
    const stays = inStageOrder(shown, wanted).every(({ code }, i) => code === codes[i]);
    return stays ? undefined : () => order.mutate(wanted);
  };
  return (
    <div className="flex max-w-2xl flex-col">
      <ul aria-label={list === 'status' ? 'Statuses' : 'Stages'} className="flex flex-col">
        {shown.map((stage, i) => (
          <StageRow
            key={`${stage.list} ${stage.code}`}
            stage={stage}
            all={all}
            onUp={move(i, i - 1)}
            onDown={move(i, i + 1)}
          />
        ))}
      </ul>
      <AddStage key={`${list} ${of}`} list={list} of={of} />
      <RetiredEntries count={retired.length}>
        {retired.map((stage) => (
          <RetiredStage key={stage.code} stage={stage} />
        ))}
      </RetiredEntries>
    </div>
  );
};

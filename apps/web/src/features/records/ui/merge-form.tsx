import type { MergeChoices } from '@daybook/shared/records/merge.rules';
import { recordCatalogue } from '@daybook/shared/records/record-filter.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { newKey } from '../../../shared/api/api-fetch.ts';
import { problemSentence } from '../../../shared/api/problem-words.ts';
import { useDefinedFields } from '../../../shared/fields/fields.queries.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { FormProblem } from '../../../shared/ui/form-parts.tsx';
import { useRecordFields } from '../custom-fields.ts';
import { type Mergeable, mergeRecords } from '../merge.queries.ts';
import { mergeRows } from '../merge-fields.ts';
import type { AnyRecord } from '../records.queries.ts';
import { MergeTable } from './merge-table.tsx';

export interface MergeFormProps {
  readonly type: Mergeable;
  readonly kept: AnyRecord;
  readonly other: AnyRecord;
  /** Whose value was chosen, by field: it stays chosen whichever of the two is kept. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (field: string, recordId: string) => void;
  readonly onSwap: () => void;
  readonly onClose: () => void;
  readonly onMerged: (kept: AnyRecord) => void;
}

/** Merges the two as chosen; the same try keeps its key, so that pressing twice merges once. */
const useMerge = ({ type, kept, other, onMerged }: MergeFormProps, choices: MergeChoices) => {
  const done = useDone();
  const [key] = useState(newKey);
  return useMutation({
    mutationFn: () => {
      const seen = { version: kept.version, otherVersion: other.version };
      // The other way round it is another try.
      return mergeRecords(type, kept.id, { otherId: other.id, choices, ...seen }, `${key}.${kept.id}`);
    },
    meta: { affects: ['records', 'timeline', 'activities', 'operations'], ownErrors: true as const },
    onSuccess: ({ operationId, running }) => {
      const rest = running ? ' The rest of what belonged to it follows by itself.' : '';
      done(`Merged with ${other.title}.${rest}`, operationId);
      onMerged(kept);
    },
  });
};

const Head = ({ title, note }: { readonly title: string; readonly note: string }) => (
  <div className="min-w-0">
    <p className="truncate font-semibold">{title}</p>
    <p className="text-sm text-ink-2">{note}</p>
  </div>
);

/** Two records side by side: which of them stays, and of each field which value. */
export const MergeForm = (props: MergeFormProps) => {
  const { type, kept, other, chosen, onChoose, onSwap, onClose } = props;
  const choices: MergeChoices = Object.fromEntries(
    Object.entries(chosen).map(([key, id]) => [key, id === kept.id ? 'kept' : 'other']),
  );
  const defined = useDefinedFields(type);
  const fields = useRecordFields<RecordType>(type);
  const rows = mergeRows({ catalogue: recordCatalogue(type, defined), fields }, kept, other, choices);
  const { mutate, isPending, error } = useMerge(props, choices);
  return (
    <form
      className="flex flex-col gap-4 px-5 pt-1 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) mutate();
      }}
    >
      <div className="grid grid-cols-2 items-end gap-2">
        <Head title={kept.title} note="Stays" />
        <Head title={other.title} note="Becomes part of it" />
      </div>
      <div>
        <Button size="sm" icon={ArrowLeftRight} onClick={onSwap}>
          Keep the other one
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="text-ink-2">Both say the same in every field.</p>
      ) : (
        <MergeTable
          rows={rows}
          onChoose={(key, side) => onChoose(key, side === 'kept' ? kept.id : other.id)}
        />
      )}
      <p className="text-sm text-ink-2">
        Activities, notes, tags and everything else of {other.title} follow. Its history is read here, and its
        address leads here. One undo takes the two apart again.
      </p>
      <FormProblem>{error ? problemSentence(error) : undefined}</FormProblem>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="filled" busy={isPending}>
          Merge
        </Button>
      </div>
    </form>
  );
};

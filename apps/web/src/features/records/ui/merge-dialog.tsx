import type { RecordRef } from '@daybook/shared/records/record';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FieldControl } from '../../../shared/fields/ui/field-control.tsx';
import { Dialog } from '../../../shared/ui/dialog.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import type { Mergeable } from '../merge.queries.ts';
import { type AnyRecord, nounWord, recordQuery } from '../records.queries.ts';
import { MergeForm, type MergeFormProps } from './merge-form.tsx';

interface MergeDialogProps {
  readonly type: Mergeable;
  readonly one: RecordRef;
  /** Left out: it is asked for first. */
  readonly two?: RecordRef;
  readonly onClose: () => void;
  readonly onMerged: (kept: AnyRecord) => void;
}

const Choose = ({
  type,
  one,
  onChoose,
}: {
  readonly type: Mergeable;
  readonly one: RecordRef;
  readonly onChoose: (other: RecordRef) => void;
}) => {
  const [error, setError] = useState<string>();
  return (
    <div className="flex min-h-72 flex-col gap-3 px-5 pt-1 pb-4">
      <p className="text-ink-2">
        Which {nounWord(type)} is the same as {one.title}?
      </p>
      <FieldControl
        field={{ label: `The other ${nounWord(type)}`, control: { kind: 'record', of: type } }}
        value={null}
        error={error}
        currency=""
        onChange={(value) => {
          const other = value as RecordRef | null;
          if (other?.id === one.id) setError('This is the one you are merging. Choose another one.');
          else if (other !== null) onChoose(other);
        }}
      />
    </div>
  );
};

const Compare = ({
  type,
  kept: { id: keptId },
  other: { id: otherId },
  ...form
}: {
  readonly type: Mergeable;
  readonly kept: RecordRef;
  readonly other: RecordRef;
} & Omit<MergeFormProps, 'type' | 'kept' | 'other'>) => {
  const kept = useQuery(recordQuery(type, keptId));
  const other = useQuery(recordQuery(type, otherId));
  const error = kept.error ?? other.error;
  if (kept.data && other.data) return <MergeForm type={type} kept={kept.data} other={other.data} {...form} />;
  return (
    <div className="px-5 pb-4">
      {error ? (
        <ErrorState
          what="One of the two could not be read."
          error={error}
          onRetry={() => {
            void kept.refetch();
            void other.refetch();
          }}
        />
      ) : (
        <SkeletonRows label="Reading both" />
      )}
    </div>
  );
};

/** Makes two records one: asks for the other where it is not known, then shows both side by side. */
export const MergeDialog = ({ type, one, two, onClose, onMerged }: MergeDialogProps) => {
  const [other, setOther] = useState(two);
  const [swapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const pair = other && (swapped ? { kept: other, other: one } : { kept: one, other });
  return (
    <Dialog open onClose={onClose} title={`Merge ${nounWord(type)}s`} size="lg">
      {pair ? (
        <Compare
          type={type}
          {...pair}
          chosen={chosen}
          onChoose={(field, recordId) => setChosen({ ...chosen, [field]: recordId })}
          onSwap={() => setSwapped(!swapped)}
          onClose={onClose}
          onMerged={onMerged}
        />
      ) : (
        <Choose type={type} one={one} onChoose={setOther} />
      )}
    </Dialog>
  );
};

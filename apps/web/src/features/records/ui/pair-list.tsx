import type { DuplicatePair } from '@daybook/shared/duplicates/duplicate-pair';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useDone } from '../../../shared/operations/undo.queries.ts';
import { dismissPair } from '../duplicates.queries.ts';
import type { Mergeable } from '../merge.queries.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { PairRow } from './pair-row.tsx';

/** Which pair one is at; one that is done with gives its place, and the focus, to the next. */
const useSelection = (pairs: readonly DuplicatePair[]) => {
  const [at, setAt] = useState(0);
  const row = useRef<HTMLLIElement>(null);
  const wanted = useRef(false);
  const index = Math.min(at, pairs.length - 1);
  const key = pairs[index]?.key;
  useEffect(() => {
    if (!wanted.current || key === undefined) return;
    wanted.current = false;
    row.current?.focus();
  }, [key]);
  const go = (to: number): void => {
    wanted.current = true;
    setAt(Math.max(0, Math.min(to, pairs.length - 1)));
  };
  return {
    index,
    row,
    set: setAt,
    go,
    /** The next one to take this one's place is gone to. */
    leave: () => {
      wanted.current = true;
    },
  };
};

interface PairListProps {
  readonly type: Mergeable;
  readonly pairs: readonly DuplicatePair[];
}

/** Pairs worked through one after another, by keyboard too. */
export const PairList = ({ type, pairs }: PairListProps) => {
  const done = useDone();
  const { index, row, set, go, leave } = useSelection(pairs);
  const [merging, setMerging] = useState<DuplicatePair | null>(null);
  const dismiss = useMutation({
    mutationFn: dismissPair,
    meta: { affects: ['records', 'operations'] },
    onMutate: leave,
    onSuccess: ({ operationId }, { one, other }) =>
      done(`${one.title} and ${other.title} are not the same.`, operationId),
  });
  const selected = pairs[index];
  const isFree = () => merging === null && selected !== undefined;
  const command = (id: string, label: string, keys: readonly string[], run: () => void) => ({
    id: `duplicates.${id}`,
    label,
    keys,
    group: 'In a list' as const,
    when: isFree,
    run,
  });
  useCommands([
    command('next', 'Next pair', ['j', 'ArrowDown'], () => go(index + 1)),
    command('previous', 'Previous pair', ['k', 'ArrowUp'], () => go(index - 1)),
    command('merge', 'Merge the two', ['m'], () => selected && setMerging(selected)),
    command('dismiss', 'Not a duplicate', ['d'], () => selected && dismiss.mutate(selected)),
  ]);
  return (
    <>
      <ul aria-label="Probable duplicates">
        {pairs.map((pair, i) => (
          <PairRow
            key={pair.key}
            pair={pair}
            selected={i === index}
            busy={dismiss.isPending && dismiss.variables.key === pair.key}
            rowRef={i === index ? row : undefined}
            onFocus={() => set(i)}
            onMerge={() => setMerging(pair)}
            onDismiss={() => dismiss.mutate(pair)}
          />
        ))}
      </ul>
      {merging && (
        <MergeDialog
          type={type}
          one={merging.one}
          two={merging.other}
          onClose={() => setMerging(null)}
          onMerged={() => {
            leave();
            setMerging(null);
          }}
        />
      )}
    </>
  );
};

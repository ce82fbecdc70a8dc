import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Stage } from '@daybook/shared/stages/stage';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useFormats } from '../../../../shared/lib/preferences.state.ts';
import { useDone } from '../../../../shared/operations/undo.queries.ts';
import { showMoved } from '../../board.queries.ts';
import type { ListFilter } from '../../list-filter.ts';
import { changeRecord } from '../../records.queries.ts';

interface Move {
  readonly sale: Opportunity;
  readonly to: Stage;
  /** Why it was lost, where it goes there. */
  readonly reason?: string;
}

/** Moves a sale to another stage: shown at once, one operation, taken back by one undo. */
export const useMoveSale = (filterOf: (stage: string) => ListFilter) => {
  const client = useQueryClient();
  const done = useDone();
  const formats = useFormats();
  // A second move of one sale builds on the first, which this window has made itself.
  const versions = useRef(new Map<string, number>());
  const { mutate } = useMutation({
    mutationFn: ({ sale, to, reason }: Move) => {
      const version = Math.max(sale.version, versions.current.get(sale.id) ?? 0);
      const fields = { version, stage: to.code, ...(reason !== undefined && { lostReason: reason }) };
      return changeRecord('opportunity', sale.id, fields);
    },
    scope: { id: 'board' },
    meta: { affects: ['records', 'timeline', 'operations'] },
    onMutate: ({ sale, to, reason = null }) => {
      const moved = { ...sale, stage: to.code, lostReason: reason };
      showMoved(client, moved, { from: filterOf(sale.stage), to: filterOf(to.code) });
    },
    onSuccess: ({ record, operationId }, { to }) => {
      versions.current.set(record.id, record.version);
      const worth = record.value === null ? '' : `, ${formats.money(record.value)}`;
      const text =
        to.kind === 'won' ? `Won: ${record.title}${worth}.` : `${record.title} moved to ${to.label}.`;
      done(text, operationId);
    },
  });
  return mutate;
};

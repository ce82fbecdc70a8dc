import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Stage } from '@daybook/shared/stages/stage';
import { stagesIn } from '@daybook/shared/stages/stage.rules';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useInsertionEffect, useRef, useState } from 'react';
import { useNarrow } from '../../../../shared/lib/media.ts';
import { useFormats } from '../../../../shared/lib/preferences.state.ts';
import { useStages } from '../../../../shared/stages/stages.queries.ts';
import { ErrorState } from '../../../../shared/ui/error-state.tsx';
import { PAGE_X } from '../../../../shared/ui/page.tsx';
import { Select } from '../../../../shared/ui/select.tsx';
import { boardQuery, columnFilter, findOnBoard, narrowingOf } from '../../board.queries.ts';
import { useListFilter } from '../../use-list-filter.ts';
import { BoardColumn, type ColumnProps } from './board-column.tsx';
import { LostDialog } from './lost-dialog.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useMoveSale } from './use-move-sale.ts';

/** The columns there are: the stages in use, and those no longer offered that still hold something. */
const useColumns = () => {
  const { filter } = useListFilter('opportunity');
  const { data, error, refetch } = useQuery({
    ...boardQuery(narrowingOf(filter)),
    placeholderData: keepPreviousData,
  });
  const all = stagesIn(useStages(), 'pipeline');
  const heldIn = (code: string) => {
    if (data === undefined) return undefined;
    return data.columns.find(({ stage }) => stage === code) ?? { count: 0, sums: [] };
  };
  const columns = all.filter(({ retired, code }) => !retired || (heldIn(code)?.count ?? 0) > 0);
  const filterOf = (code: string) => {
    const stage = all.find((one) => one.code === code) ?? { code, kind: 'open' as const };
    return columnFilter(stage, filter, data?.closedSince);
  };
  return { columns, heldIn, filterOf, ready: data !== undefined, error: data ? null : error, refetch };
};

type Columns = ReturnType<typeof useColumns>;

/** Moving by hand, by menu and by key; to the lost it goes once one has said why. */
const useMoving = ({ columns, filterOf }: Columns) => {
  const client = useQueryClient();
  const move = useMoveSale(filterOf);
  const [losing, setLosing] = useState<{ sale: Opportunity; to: Stage } | null>(null);
  const dragged = useRef<Opportunity | null>(null);
  const latest = useRef(move);
  useInsertionEffect(() => {
    latest.current = move;
  });
  const onMove = useCallback((sale: Opportunity, to: Stage) => {
    if (sale.stage === to.code) return;
    if (to.kind === 'lost') setLosing({ sale, to });
    else latest.current({ sale, to });
  }, []);
  const onDrag = useCallback((sale: Opportunity | null) => {
    dragged.current = sale;
  }, []);
  return {
    onMove,
    onDrag,
    onDrop: (to: Stage) => {
      if (dragged.current !== null) onMove(dragged.current, to);
    },
    onMoveBy: (id: string, by: 1 | -1) => {
      const sale = findOnBoard(client, id);
      const at = columns.findIndex(({ code }) => code === sale?.stage);
      const to = columns[at + by];
      if (sale !== undefined && to !== undefined) onMove(sale, to);
    },
    dialog: losing && (
      <LostDialog
        of="opportunity"
        title={losing.sale.title}
        onClose={() => setLosing(null)}
        onLost={(reason) => {
          move({ ...losing, reason });
          setLosing(null);
        }}
      />
    ),
  };
};

/** On a phone one stage at a time, chosen by name. */
const OneStage = ({
  columns,
  columnOf,
  heldIn,
}: Pick<Columns, 'columns' | 'heldIn'> & { readonly columnOf: (stage: Stage) => ColumnProps }) => {
  const formats = useFormats();
  const [chosen, setChosen] = useState(columns[0]?.code ?? '');
  const stage = columns.find(({ code }) => code === chosen) ?? columns[0];
  if (stage === undefined) return null;
  return (
    <div className={`${PAGE_X} flex h-[max(24rem,calc(100dvh-14rem))] flex-col gap-3 pb-3`}>
      <Select
        label="Stage"
        value={stage.code}
        options={columns.map(({ code, label }) => ({
          value: code,
          label: `${label} (${formats.number(heldIn(code)?.count ?? 0)})`,
        }))}
        onChange={setChosen}
      />
      <BoardColumn key={stage.code} {...columnOf(stage)} alone />
    </div>
  );
};

/** The pipeline as a board: a column for each stage, between which sales are moved. */
export const Board = ({ mayMove }: { readonly mayMove: boolean }) => {
  const [board, setBoard] = useState<HTMLElement | null>(null);
  const narrow = useNarrow();
  const shown = useColumns();
  const { columns, heldIn, filterOf, ready, error, refetch } = shown;
  const { onMove, onDrag, onDrop, onMoveBy, dialog } = useMoving(shown);
  useBoardKeys(board, mayMove ? onMoveBy : undefined);
  const stages = columns.filter(({ retired }) => !retired);
  const columnOf = (stage: Stage): ColumnProps => ({
    stage,
    filter: filterOf(stage.code),
    held: heldIn(stage.code),
    stages,
    onMove: mayMove ? onMove : undefined,
    onDrag,
    onDrop,
  });
  if (error)
    return <ErrorState what="The board could not be read." error={error} onRetry={() => void refetch()} />;
  // Which day the closed ones are shown from is told with the counts.
  if (!ready) return null;
  return (
    <div ref={setBoard}>
      {narrow ? (
        <OneStage columns={columns} columnOf={columnOf} heldIn={heldIn} />
      ) : (
        <div className={`${PAGE_X} flex h-[max(24rem,calc(100dvh-13rem))] gap-3 overflow-x-auto pb-3`}>
          {columns.map((stage) => (
            <BoardColumn key={stage.code} {...columnOf(stage)} />
          ))}
        </div>
      )}
      {dialog}
    </div>
  );
};

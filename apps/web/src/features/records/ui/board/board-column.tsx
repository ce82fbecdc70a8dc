import type { Money } from '@daybook/shared/kernel/money';
import { weighted } from '@daybook/shared/opportunities/board.rules';
import type { Opportunity } from '@daybook/shared/opportunities/opportunity';
import type { Stage } from '@daybook/shared/stages/stage';
import { useInfiniteQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { type DragEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useFormats } from '../../../../shared/lib/preferences.state.ts';
import { ErrorState } from '../../../../shared/ui/error-state.tsx';
import { ScrollArea } from '../../../../shared/ui/scroll-area.tsx';
import { SkeletonRows } from '../../../../shared/ui/skeleton.tsx';
import { useWindowing } from '../../../../shared/ui/use-windowing.ts';
import type { ListFilter } from '../../list-filter.ts';
import { recordListQuery } from '../../records.queries.ts';
import { BoardCard, CARD_HEIGHT } from './board-card.tsx';

export interface ColumnProps {
  readonly stage: Stage;
  readonly filter: ListFilter;
  /** How many there are and what they are worth; nothing while that is being read. */
  readonly held: { readonly count: number; readonly sums: readonly Money[] } | undefined;
  readonly stages: readonly Stage[];
  readonly onMove: ((sale: Opportunity, to: Stage) => void) | undefined;
  readonly onDrag: (sale: Opportunity | null) => void;
  /** What is being dragged was let go here. */
  readonly onDrop: (to: Stage) => void;
  /** The whole width: one column at a time. */
  readonly alone?: boolean;
}

type CardsProps = Pick<ColumnProps, 'stages' | 'onMove' | 'onDrag'> & {
  readonly label: string;
  readonly rows: readonly Opportunity[];
  readonly onMore: (() => void) | undefined;
};

const NEAR_END = 10;

const layoutOf = (count: number) => ({ count, indexAt: (y: number) => Math.floor(y / CARD_HEIGHT) });

/** As many cards as there may be, of which only those in sight are drawn. */
const Cards = ({ label, rows, onMore, ...card }: CardsProps) => {
  const body = useRef<HTMLUListElement>(null);
  const layout = useMemo(() => layoutOf(rows.length), [rows.length]);
  const { from, to } = useWindowing(body, layout);
  const nearEnd = to + NEAR_END >= rows.length;
  useEffect(() => {
    if (nearEnd) onMore?.();
  }, [nearEnd, onMore]);
  return (
    <ul ref={body} aria-label={label} className="relative" style={{ height: rows.length * CARD_HEIGHT }}>
      {rows.slice(from, to).map((sale, i) => (
        <BoardCard key={sale.id} sale={sale} index={from + i} {...card} />
      ))}
    </ul>
  );
};

const amounts = (sums: readonly Money[], money: (amount: Money) => string): string =>
  sums.map((sum) => money(sum)).join(' · ');

const Head = ({ stage, held, id }: Pick<ColumnProps, 'stage' | 'held'> & { readonly id: string }) => {
  const formats = useFormats();
  const { kind, probability } = stage;
  const sums = held?.sums ?? [];
  const isWeighted = kind === 'open' && sums.length > 0;
  return (
    <div className="px-1 pb-2">
      <h2 id={id} tabIndex={-1} className="flex items-baseline gap-2 font-semibold">
        <span className="min-w-0 truncate">{stage.label}</span>
        {held && <span className="font-normal text-ink-2 tabular-nums">{formats.number(held.count)}</span>}
      </h2>
      <p className="min-h-5 truncate text-sm text-ink-2 tabular-nums">{amounts(sums, formats.money)}</p>
      <p
        className="min-h-5 truncate text-sm text-ink-3 tabular-nums"
        title={isWeighted ? `Won ${probability} % of the time` : undefined}
      >
        {isWeighted && `${amounts(weighted(sums, probability), formats.money)} at ${probability} %`}
        {kind !== 'open' && 'Of the last 90 days'}
      </p>
    </div>
  );
};

/** One stage of the board: what it holds, a page at a time as one scrolls. */
export const BoardColumn = (props: ColumnProps) => {
  const { stage, filter, stages, onMove, onDrag, onDrop, alone = false } = props;
  const [over, setOver] = useState(false);
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(recordListQuery('opportunity', filter));
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const more = () => {
    if (!isFetchingNextPage) void fetchNextPage();
  };
  const head = `stage-${stage.code}`;
  const allow = (event: DragEvent) => {
    if (onMove === undefined) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onDrop(stage);
  };
  return (
    <section
      aria-labelledby={head}
      data-column={stage.code}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'flex min-h-0 flex-col rounded-lg px-2 pt-2.5',
        over ? 'bg-pen-soft' : 'bg-sunken',
        alone ? 'flex-1' : 'w-68 shrink-0',
      )}
    >
      <Head stage={stage} held={props.held} id={head} />
      <ScrollArea name={head} className="pb-2">
        {isPending && <SkeletonRows label={`Reading ${stage.label}`} rows={3} />}
        {error && !data && (
          <ErrorState what="This stage could not be read." error={error} onRetry={() => void refetch()} />
        )}
        {rows.length > 0 && (
          <Cards
            label={stage.label}
            rows={rows}
            stages={stages}
            onMove={onMove}
            onDrag={onDrag}
            onMore={hasNextPage ? more : undefined}
          />
        )}
        {data && rows.length === 0 && <p className="px-1 py-2 text-sm text-ink-2">Nothing here.</p>}
      </ScrollArea>
    </section>
  );
};

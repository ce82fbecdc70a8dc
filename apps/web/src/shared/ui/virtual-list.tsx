import { clsx } from 'clsx';
import { type ReactNode, useCallback } from 'react';
import { useNarrow } from '../lib/media.ts';
import type { RowState } from './row-shell.tsx';
import { VirtualRows, type VirtualRowsProps } from './virtual-rows.tsx';

interface VirtualListProps<Row> extends Omit<VirtualRowsProps<Row>, 'renderRow' | 'rowHeight'> {
  /** What a row shows. Must stay the same function, or every row is drawn again. */
  readonly renderRow: (row: Row, state: RowState) => ReactNode;
  /** Pixels; holds two lines when left out, with more room for a finger on a phone. */
  readonly rowHeight?: number;
}

/** Rows on paper with headed groups: 100,000 scroll like 50. Needs a `ScrollArea` around it. */
export const VirtualList = <Row,>({ renderRow, rowHeight, ...rest }: VirtualListProps<Row>) => {
  const renderCell = useCallback(
    (row: Row, state: RowState) => (
      <td className="flex min-w-0 flex-1 items-center gap-3">{renderRow(row, state)}</td>
    ),
    [renderRow],
  );
  const twoLines = useNarrow() ? 56 : 50;
  return <VirtualRows {...rest} rowHeight={rowHeight ?? twoLines} renderRow={renderCell} />;
};

interface GroupHeadingProps {
  readonly children: ReactNode;
  readonly count?: ReactNode;
  /** Overdue is late; nothing else is. */
  readonly late?: boolean;
  /** Days are set in the serif. */
  readonly day?: boolean;
}

/** The name of a group with its count, and a hairline to the edge. */
export const GroupHeading = ({ children, count, late = false, day = false }: GroupHeadingProps) => (
  <h2 className="flex items-center gap-2 text-sm">
    <span
      className={clsx(
        day ? 'font-serif text-lg font-medium' : 'font-semibold',
        late ? 'text-late' : 'text-ink',
      )}
    >
      {children}
    </span>
    {count !== undefined && <span className="text-ink-3 tabular-nums">{count}</span>}
    <span aria-hidden className="h-px flex-1 bg-line" />
  </h2>
);

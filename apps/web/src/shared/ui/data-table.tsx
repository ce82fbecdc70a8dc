import { clsx } from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, type ReactNode, useCallback, useMemo } from 'react';
import { Icon } from './icon.tsx';
import { VirtualRows, type VirtualRowsProps } from './virtual-rows.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** A share of the width (`2` is twice `1`), or a width such as `8rem`, which gives way where there are many. */
  readonly width: number | string;
  readonly minWidth?: string;
  readonly align?: 'end' | undefined;
  /** What the order by it is called; left out where the list is not read in it. */
  readonly sortKey?: string | undefined;
  /** Left out on a phone, where the first column says the most important. */
  readonly wideOnly?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

interface DataTableProps<Row>
  extends Omit<VirtualRowsProps<Row>, 'renderRow' | 'rowHeight' | 'head' | 'groups'> {
  /** Must stay the same array while the columns are the same. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowHeight?: number;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
}

const cellStyle = <Row,>({ width, minWidth = '0' }: Column<Row>): CSSProperties => ({
  flex: typeof width === 'number' ? `${width} 1 0%` : `0 1 ${width}`,
  minWidth,
});

const cellClass = <Row,>({ align, wideOnly }: Column<Row>): string =>
  clsx('truncate pr-4 last:pr-0', align === 'end' && 'text-right tabular-nums', wideOnly && 'max-md:hidden');

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

const ColumnHeading = <Row,>({ column, sort, onSort }: HeadingProps<Row>) => {
  const sorted = sort !== undefined && sort.key === column.sortKey;
  const direction = sort?.descending ? 'descending' : 'ascending';
  const { sortKey } = column;
  const isOffered = sortKey !== undefined && onSort !== undefined;
  return (
    <th
      scope="col"
      {...(sorted && { 'aria-sort': direction })}
      className={clsx(cellClass(column), 'text-left text-sm font-medium text-ink-3')}
      style={cellStyle(column)}
      {...(onSort && !isOffered && { title: `The list is not read in the order of ${column.label}.` })}
    >
      {isOffered ? (
        <button
          type="button"
          onClick={() => onSort({ key: sortKey, descending: sorted && !sort.descending })}
          className={clsx('inline-flex items-center gap-1 rounded-xs hover:text-ink', sorted && 'text-ink')}
        >
          {column.label}
          {sorted && <Icon of={sort.descending ? ArrowDown : ArrowUp} size={13} />}
        </button>
      ) : (
        column.label
      )}
    </th>
  );
};

/** Records in columns: sortable, windowed, gone through with J and K. Needs a `ScrollArea` around it. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { columns, rows, rowHeight = 46, sort, onSort, ...rest } = props;
  const renderRow = useCallback(
    (row: Row) =>
      columns.map((column) => (
        <td key={column.key} className={cellClass(column)} style={cellStyle(column)}>
          {column.render(row)}
        </td>
      )),
    [columns],
  );
  const groups = useMemo(() => [{ key: 'all', rows }], [rows]);
  return (
    <VirtualRows
      {...rest}
      groups={groups}
      rowHeight={rowHeight}
      renderRow={renderRow}
      head={
        <thead className="sticky top-0 z-1 block border-b border-line bg-paper">
          <tr className="flex h-9 items-center px-4.5 md:px-7">
            {columns.map((column) => (
              <ColumnHeading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
      }
    />
  );
};

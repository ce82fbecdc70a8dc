import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { Suspense, useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { filterErrors } from '../../../shared/filters/filter-problem.ts';
import { FilterRefused } from '../../../shared/filters/ui/filter-refused.tsx';
import { focusList } from '../../../shared/lib/focus-list.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { type ListSelection, useListKeys, useListSelection } from '../../../shared/lib/use-list-selection.ts';
import { FROM_LIST } from '../../../shared/lib/way-back.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DataTable, type Sort } from '../../../shared/ui/data-table.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { askedFor, isNarrowed, narrowedTo, readSort, sortText, startsDescending } from '../list-filter.ts';
import { type NounOf, recordListQuery } from '../records.queries.ts';
import { useListFilter } from '../use-list-filter.ts';
import { useRecordChecks } from '../use-record-checks.ts';
import { ListMends } from './list-mends.tsx';
import { useTableColumns } from './record-columns.tsx';

const RecordBulkBar = lazily(async () => (await import('./bulk-bar.tsx')).RecordBulkBar);

const rowKey = ({ id }: { readonly id: string }): string => id;

const useRows = <T extends RecordType>(type: T, filter: Parameters<typeof recordListQuery>[1]) => {
  // The list as it was stays in sight until the next has come.
  const query = useInfiniteQuery({
    ...recordListQuery(type, askedFor(filter)),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, rows };
};

interface RecordListProps<T extends RecordType> {
  readonly type: T;
  readonly onAdd: () => void;
  /** Opens the filter. */
  readonly onFilter: () => void;
  /** Several can be selected, for changing them together. */
  readonly mayChange: boolean;
}

const Nothing = ({ type, narrowed, onAdd }: { type: RecordType; narrowed: boolean; onAdd: () => void }) => {
  const { one, many } = RECORD_TYPE_LABELS[type];
  if (narrowed)
    return (
      <EmptyState icon={Search}>
        Nothing here fits. Search for fewer words, ask for less in the filter, or look at all.
      </EmptyState>
    );
  return (
    <EmptyState action={<Button onClick={onAdd}>Add {one.toLowerCase()}</Button>}>
      {many} you add or import will stand here.
    </EmptyState>
  );
};

/** The list's keys: going through it, opening, and selecting several. */
const useRecordKeys = (type: RecordType, selection: ListSelection, checks: boolean) => {
  const navigate = useNavigate();
  const open = useCallback(
    (id: string) => void navigate(recordPath({ type, id }), { state: FROM_LIST }),
    [navigate, type],
  );
  const move = (by: number) => {
    selection.move(by);
    focusList();
  };
  const extend = (by: number) => {
    selection.extend(by);
    focusList();
  };
  useListKeys({ ...selection, move, extend }, { open, checks });
  return open;
};

interface TableProps<T extends RecordType> extends RecordListProps<T> {
  readonly list: ReturnType<typeof useRows<T>>;
  readonly selection: ListSelection;
  readonly checks: ReturnType<typeof useRecordChecks>;
}

/** The list as it is, or why there is none. */
const ListTable = <T extends RecordType>(props: TableProps<T>) => {
  const { type, onAdd, onFilter, mayChange, list, selection, checks } = props;
  const formats = useFormats();
  const { filter, change } = useListFilter(type);
  const columns = useTableColumns(type);
  const { rows, data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = list;
  const open = useRecordKeys(type, selection, mayChange);
  const openRow = useCallback((row: NounOf[T]) => open(row.id), [open]);
  const onMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const current = readSort(filter.sort);
  const onSort = ({ key, descending }: Sort) =>
    change({ sort: sortText(key, key === current.key ? descending : startsDescending(key)) });

  if (error && !data && filterErrors(error).length > 0) {
    return (
      <div className={PAGE_X}>
        <FilterRefused error={error} onShow={onFilter} onClear={() => change(narrowedTo('', filter))} />
      </div>
    );
  }
  if (error && !data)
    return <ErrorState what="The list could not be read." error={error} onRetry={() => void refetch()} />;
  if (isPending) {
    return (
      <div className={PAGE_X}>
        <SkeletonRows label="Reading the list" />
      </div>
    );
  }
  if (rows.length === 0) return <Nothing type={type} narrowed={isNarrowed(filter)} onAdd={onAdd} />;
  return (
    <>
      <p role="status" className="sr-only">
        {formats.count(rows.length, 'row', 'rows')} shown{hasNextPage ? ', and more' : ''}
      </p>
      <DataTable
        label={RECORD_TYPE_LABELS[type].many}
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowHeight={52}
        sort={current}
        onSort={onSort}
        selected={selection.selected}
        onSelect={selection.select}
        onOpen={openRow}
        {...(mayChange && { checking: checks.checking, checked: checks.checked, picking: checks.isPicking })}
        {...(hasNextPage && { onMore })}
      />
    </>
  );
};

/** A list of records of one type: searched, sorted, gone through by keys, several changed together. */
export const RecordList = <T extends RecordType>(props: RecordListProps<T>) => {
  const { type } = props;
  const { key: memory } = useLocation();
  const { filter } = useListFilter(type);
  const list = useRows(type, filter);
  const keys = useMemo(() => list.rows.map(rowKey), [list.rows]);
  const selection = useListSelection(keys, memory);
  const checks = useRecordChecks(selection);
  return (
    <>
      <ListMends type={type} />
      <ListTable {...props} list={list} selection={selection} checks={checks} />
      {checks.isBusy && (
        <Suspense fallback={null}>
          <RecordBulkBar
            type={type}
            filter={filter}
            selection={selection}
            onClear={checks.clear}
            progress={checks.progress}
            onProgress={checks.setProgress}
          />
        </Suspense>
      )}
    </>
  );
};

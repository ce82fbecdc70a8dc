import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { recordPath } from '../../../shared/lib/paths.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useListKeys, useListSelection } from '../../../shared/lib/use-list-selection.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { type Column, DataTable, type Sort } from '../../../shared/ui/data-table.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { PAGE_X } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import {
  FIRST_SORT,
  isNarrowed,
  readFilter,
  readSort,
  sortText,
  startsDescending,
  withFilter,
} from '../list-filter.ts';
import { type NounOf, recordListQuery } from '../records.queries.ts';
import { COLUMNS } from './record-columns.tsx';

const rowKey = ({ id }: { readonly id: string }): string => id;

const useFilter = (type: RecordType) => {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => ({ sort: FIRST_SORT[type], ...readFilter(search) }), [search, type]);
  const change = (next: Parameters<typeof withFilter>[1]) =>
    setSearch(withFilter(search, next), { replace: true, preventScrollReset: true });
  return { filter, search, change };
};

interface FilterBarProps {
  readonly type: RecordType;
}

/** Search, and whose and which records are listed. */
export const RecordFilters = ({ type }: FilterBarProps) => {
  const { filter, search, change } = useFilter(type);
  const { many } = RECORD_TYPE_LABELS[type];
  const to = (next: Parameters<typeof withFilter>[1]) => ({ search: String(withFilter(search, next)) });
  const views = [
    { label: 'All', to: to({ owner: null, state: null }), current: !filter.owner && !filter.state },
    { label: 'Mine', to: to({ owner: 'me', state: null }), current: filter.owner === 'me' },
    { label: 'Archived', to: to({ owner: null, state: 'archived' }), current: filter.state === 'archived' },
    { label: 'In the trash', to: to({ owner: null, state: 'trashed' }), current: filter.state === 'trashed' },
  ];
  return (
    <>
      <div className="max-w-md">
        <TextField
          label={`Search ${many.toLowerCase()}`}
          hideLabel
          type="search"
          leading={Search}
          placeholder={type === 'contact' ? 'Name, email, phone, account' : 'Name'}
          value={filter.search ?? ''}
          onChange={(text) => change({ search: text })}
        />
      </div>
      <ViewChips label={`Which ${many.toLowerCase()}`} views={views} />
    </>
  );
};

const useRows = <T extends RecordType>(type: T, filter: Parameters<typeof recordListQuery>[1]) => {
  const query = useInfiniteQuery(recordListQuery(type, filter));
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { ...query, rows };
};

interface RecordListProps<T extends RecordType> {
  readonly type: T;
  readonly onAdd: () => void;
}

const Nothing = ({ type, narrowed, onAdd }: { type: RecordType; narrowed: boolean; onAdd: () => void }) => {
  const { one, many } = RECORD_TYPE_LABELS[type];
  if (narrowed)
    return <EmptyState icon={Search}>Nothing here fits. Search for fewer words, or look at all.</EmptyState>;
  return (
    <EmptyState action={<Button onClick={onAdd}>Add {one.toLowerCase()}</Button>}>
      {many} you add or import will stand here.
    </EmptyState>
  );
};

/** A list of records of one type: searched, sorted, gone through by keys. */
export const RecordList = <T extends RecordType>({ type, onAdd }: RecordListProps<T>) => {
  const navigate = useNavigate();
  const { key: memory } = useLocation();
  const formats = useFormats();
  const { filter, change } = useFilter(type);
  const { rows, data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useRows(
    type,
    filter,
  );
  const keys = useMemo(() => rows.map(rowKey), [rows]);
  const selection = useListSelection(keys, memory);
  const open = useCallback((id: string) => void navigate(recordPath({ type, id })), [navigate, type]);
  useListKeys(selection, { open });
  const openRow = useCallback((row: NounOf[T]) => open(row.id), [open]);
  const onMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const current = readSort(filter.sort);
  const onSort = ({ key, descending }: Sort) =>
    change({ sort: sortText(key, key === current.key ? descending : startsDescending(key)) });

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
        columns={COLUMNS[type] as readonly Column<NounOf[T]>[]}
        rows={rows}
        rowKey={rowKey}
        rowHeight={52}
        sort={current}
        onSort={onSort}
        selected={selection.selected}
        onSelect={selection.select}
        onOpen={openRow}
        {...(hasNextPage && { onMore })}
      />
    </>
  );
};

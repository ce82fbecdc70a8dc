import { countConditions } from '@daybook/shared/filters/filter-text.rules';
import { columnsText, isBesideName } from '@daybook/shared/records/record-columns.rules';
import { RECORD_TYPE_LABELS, type RecordType } from '@daybook/shared/records/record-type';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Columns3, ListChecks, Search } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { filterErrors } from '../../../shared/filters/filter-problem.ts';
import { FilterButton } from '../../../shared/filters/ui/filter-button.tsx';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { togglePicking, useIsPicking } from '../../../shared/lib/picking.state.ts';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { ExportLink } from '../../../shared/ui/export-link.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { NarrowingBox } from '../../../shared/ui/narrowing-box.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { askedFor, conditionsOf, narrowedTo, withFilter } from '../list-filter.ts';
import { boardViews, viewsOf } from '../list-views.ts';
import { recordExportPath, recordListQuery } from '../records.queries.ts';
import { listQuery, normalList } from '../saved-list.ts';
import { useFilterFields } from '../use-filter-fields.ts';
import { useListColumns } from '../use-list-columns.ts';
import { useListFilter } from '../use-list-filter.ts';

const SETTLES_MS = 200;

/** Words are looked for once one stops typing. */
const Words = ({ type }: { readonly type: RecordType }) => {
  const { filter, change } = useListFilter(type);
  const asked = filter.search ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => change({ search: text }), SETTLES_MS);
    return () => clearTimeout(timer);
  });
  return (
    <div className="max-w-md flex-1">
      <TextField
        label={`Search ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`}
        hideLabel
        type="search"
        leading={Search}
        placeholder={type === 'contact' ? 'Name, email, phone, account' : 'Name'}
        value={text}
        onChange={setText}
      />
    </div>
  );
};

const SavedViews = lazily(async () => (await import('../../../shared/views/ui/saved-views.tsx')).SavedViews);

const FilterBuilder = lazily(
  async () => (await import('../../../shared/filters/ui/filter-builder.tsx')).FilterBuilder,
);

const ColumnPicker = lazily(async () => (await import('./record-column-picker.tsx')).RecordColumnPicker);

/** The conditions, each with what the server says is wrong with it. */
const Conditions = ({ type, onClose }: { readonly type: RecordType; readonly onClose: () => void }) => {
  const { filter, change } = useListFilter(type);
  const { error } = useInfiniteQuery({ ...recordListQuery(type, askedFor(filter)), enabled: false });
  const fields = useFilterFields(type);
  const text = conditionsOf(filter);
  return (
    <NarrowingBox
      label="Filter"
      onClose={onClose}
      onReset={text === '' ? undefined : () => change(narrowedTo('', filter))}
      className="max-w-4xl"
    >
      <Suspense fallback={<div className="h-8" />}>
        <FilterBuilder
          fields={fields}
          text={text}
          errors={filterErrors(error)}
          onChange={(next) => change(narrowedTo(next, filter))}
        />
      </Suspense>
    </NarrowingBox>
  );
};

interface RecordFiltersProps {
  readonly type: RecordType;
  /** The list is shown as a board. */
  readonly board?: boolean;
  readonly filtering: boolean;
  /** Several can be selected, for changing them together. */
  readonly mayChange: boolean;
  readonly onFilter: () => void;
}

/** For a finger, which cannot point at a box that is not there. */
const SelectSeveral = () => {
  const picking = useIsPicking();
  return (
    <span className="md:hidden">
      <IconButton icon={ListChecks} label="Select several" aria-pressed={picking} onClick={togglePicking} />
    </span>
  );
};

/** Filter, search, and which records are listed. */
export const RecordFilters = (props: RecordFiltersProps) => {
  const { type, board = false, filtering, mayChange, onFilter } = props;
  const { filter, search } = useListFilter(type);
  const { kept, shown } = useListColumns(type);
  const keys = shown.filter(isBesideName).map(({ key }) => key);
  const [choosing, setChoosing] = useState(false);
  const count = countConditions(conditionsOf(filter));
  const group = 'In a list';
  useCommands([
    { id: 'list.filter', label: 'Filter', keys: ['f'], group, run: onFilter },
    {
      id: 'list.columns',
      label: 'Choose the columns',
      group,
      when: () => !board,
      run: () => setChoosing(true),
    },
  ]);
  // Another view is not the one that was saved.
  const ownSearch = new URLSearchParams(search);
  ownSearch.delete('saved');
  const views = (board ? boardViews(filter) : viewsOf(type, filter)).map(
    ({ label, change: next, current }) => ({
      label,
      current,
      to: { search: String(withFilter(ownSearch, next)) },
    }),
  );
  return (
    <>
      <div className="flex items-center gap-2">
        <FilterButton count={count} open={filtering} onPress={onFilter} />
        <Words type={type} />
        {!board && mayChange && <SelectSeveral />}
        {!board && (
          <IconButton
            icon={Columns3}
            label="Columns"
            aria-expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          />
        )}
        <ExportLink
          path={recordExportPath(type, askedFor(filter))}
          shownPath={
            board ? undefined : recordExportPath(type, { ...askedFor(filter), columns: columnsText(keys) })
          }
        />
      </div>
      {filtering && <Conditions type={type} onClose={onFilter} />}
      {!board && (
        <WhenOpened open={choosing} fallback={<div className="h-42" />}>
          <ColumnPicker type={type} open={choosing} onClose={() => setChoosing(false)} />
        </WhenOpened>
      )}
      <span className="flex min-w-0 items-center gap-1.5">
        <ViewChips label={`Which ${RECORD_TYPE_LABELS[type].many.toLowerCase()}`} views={views} />
        <Suspense fallback={null}>
          <SavedViews list={type} query={listQuery(kept)} normal={(query) => normalList(type, query)} />
        </Suspense>
      </span>
    </>
  );
};

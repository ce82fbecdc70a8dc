import type { ActivityCounts } from '@daybook/shared/activities/activity-list';
import { memo, Suspense, useState } from 'react';
import { FilterButton } from '../../../shared/filters/ui/filter-button.tsx';
import { useCommands } from '../../../shared/lib/keyboard.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { PageHeader } from '../../../shared/ui/page.tsx';
import { WhenOpened } from '../../../shared/ui/when-opened.tsx';
import { WhenSettled } from '../../../shared/ui/when-settled.tsx';
import type { DaySummary } from '../list.queries.ts';
import { countFilters, type Home, type ListAddress, type UnknownPart } from '../list-address.ts';
import { viewChips } from '../list-links.ts';
import { listQuery, normalList } from '../saved-list.ts';
import { DayProgress } from './day-header.tsx';
import { ListTools } from './list-tools.tsx';
import { QuickAdd } from './quick-add.tsx';

const SavedViews = lazily(async () => (await import('../../../shared/views/ui/saved-views.tsx')).SavedViews);
const AddressMends = lazily(async () => (await import('./address-mends.tsx')).AddressMends);
const ColumnMends = lazily(async () => (await import('./column-mends.tsx')).ColumnMends);
const ColumnPicker = lazily(async () => (await import('./activity-column-picker.tsx')).ActivityColumnPicker);
const FilterBar = lazily(async () => (await import('./filter-bar.tsx')).FilterBar);

interface HeadProps {
  readonly home: Home;
  readonly title: string;
  readonly address: ListAddress;
  /** What the page's address asks and nobody knows. Must stay the same array. */
  readonly unknown: readonly UnknownPart[];
  readonly counts: ActivityCounts | null;
  readonly day: DaySummary | null;
  readonly filtering: boolean;
  /** Why the list could not be read. */
  readonly error: unknown;
  readonly onFilter: () => void;
  readonly onStart: (() => void) | undefined;
  readonly onChange: (address: ListAddress) => void;
}

/** The head of the page; what is selected does not concern it. */
export const WorkspaceHead = memo((props: HeadProps) => {
  const { home, title, address, unknown, counts, day, filtering, error } = props;
  const { onFilter, onStart, onChange } = props;
  // A phone's views have the whole width.
  const narrow = useNarrow();
  const [choosing, setChoosing] = useState(false);
  const hasColumns = address.view !== 'today' && !narrow;
  useCommands([
    {
      id: 'list.columns',
      label: 'Choose the columns',
      group: 'In a list',
      when: () => hasColumns,
      run: () => setChoosing(true),
    },
  ]);
  const columns = hasColumns ? { choosing, toggle: () => setChoosing(!choosing) } : undefined;
  const tools = <ListTools {...{ address, onChange, onStart, columns }} />;
  return (
    <PageHeader title={title} lead={home === 'today' && <DayProgress day={day} />} actions={narrow && tools}>
      <QuickAdd />
      <div className="flex items-center justify-between gap-3">
        <span className="flex min-w-0 items-center gap-1.5">
          <FilterButton count={countFilters(address)} open={filtering} onPress={onFilter} />
          <ViewChips label="Views" views={viewChips(address, counts)} />
          <WhenSettled>
            <SavedViews list="activity" query={listQuery(address)} normal={normalList} />
          </WhenSettled>
        </span>
        {!narrow && tools}
      </div>
      {unknown.length > 0 && (
        <Suspense fallback={null}>
          <AddressMends address={address} unknown={unknown} onChange={onChange} />
        </Suspense>
      )}
      {address.columns !== '' && (
        <Suspense fallback={null}>
          <ColumnMends address={address} onChange={onChange} />
        </Suspense>
      )}
      {hasColumns && (
        <WhenOpened open={choosing} fallback={<div className="h-42" />}>
          <ColumnPicker
            address={address}
            open={choosing}
            onChange={onChange}
            onClose={() => setChoosing(false)}
          />
        </WhenOpened>
      )}
      {filtering && (
        <Suspense fallback={<div className="h-42" />}>
          <FilterBar address={address} error={error} onChange={onChange} onClose={onFilter} />
        </Suspense>
      )}
    </PageHeader>
  );
});
WorkspaceHead.displayName = 'WorkspaceHead';

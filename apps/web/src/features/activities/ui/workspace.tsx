import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { type Command, useCommands } from '../../../shared/lib/keyboard.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useListKeys } from '../../../shared/lib/use-list-selection.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { ViewChips } from '../../../shared/ui/chips.tsx';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';
import { KeyHints, PAGE_X, Page, PageHeader } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { activityCommands } from '../activity-commands.ts';
import { VIEW_LABELS, viewChips } from '../list-links.ts';
import { focusList, type Home, useWorkspace, type Workspace as Work } from '../use-workspace.ts';
import type { DetailSlots } from './activity-detail.tsx';
import { ActivityList } from './activity-list.tsx';
import { rowElement } from './activity-row.tsx';
import { DayProgress } from './day-header.tsx';
import { FollowUpDock } from './follow-up-dock.tsx';
import { DayDone, EmptyList } from './list-states.tsx';
import { ListTools } from './list-tools.tsx';
import { Prompts } from './prompts.tsx';
import { QuickAdd } from './quick-add.tsx';

const FilterBar = lazy(async () => ({ default: (await import('./filter-bar.tsx')).FilterBar }));
const ActivityPeek = lazy(async () => ({ default: (await import('./activity-peek.tsx')).ActivityPeek }));

const HINTS = [
  { keys: ['j', 'k'], label: 'move' },
  { keys: ['c'], label: 'complete' },
  { keys: ['s'], label: 'snooze' },
  { keys: ['o'], label: 'LinkedIn' },
  { keys: ['e'], label: 'email' },
  { keys: ['z'], label: 'undo' },
];

const Footer = () => (
  <>
    <FollowUpDock />
    <KeyHints
      hints={HINTS}
      end={
        <>
          <Kbd keys="?" /> all shortcuts
        </>
      }
    />
  </>
);

/** The keys of the list, and what they do to the selected activity. */
const useWorkspaceKeys = (work: Work, toggleFilter: () => void): void => {
  const client = useQueryClient();
  const { list, selection, peek, verbs, openFull } = work;
  const { selected } = selection;
  const row = () => (selected === null ? undefined : list.find(selected));
  const open = (id: string) => {
    const meant = list.find(id);
    if (peek.shown === id && meant) openFull(meant);
    else peek.show(id);
  };
  const move = (by: number) => {
    selection.move(by);
    focusList();
  };
  useListKeys({ ...selection, move }, { open });
  const filter: Command = {
    id: 'list.filter',
    label: 'Filter',
    keys: ['f'],
    group: 'In a list',
    run: toggleFilter,
  };
  useCommands([
    filter,
    ...activityCommands({
      client,
      verbs,
      row,
      anchor: () => (selected === null ? null : rowElement(selected)),
    }),
  ]);
};

const ListBody = ({ work, label }: { readonly work: Work; readonly label: string }) => {
  const { address, list, selection, peek, actions, openFull, change } = work;
  const { id: myId } = useMe();
  const { show } = peek;
  const onOpen = useCallback((row: ActivityRow) => show(row.id), [show]);
  if (list.error && list.keys.length === 0) {
    return (
      <div className={PAGE_X}>
        <ErrorState what="The activities could not be read." error={list.error} onRetry={list.retry} />
      </div>
    );
  }
  if (list.isPending) {
    return (
      <div className={PAGE_X}>
        <SkeletonRows label="Reading the activities" />
      </div>
    );
  }
  const { counts } = list;
  const allDone =
    address.view === 'today' && list.keys.length > 0 && counts?.overdue === 0 && counts.today === 0;
  return (
    <>
      {allDone && (
        <div className={`${PAGE_X} pt-3`}>
          <DayDone address={address} />
        </div>
      )}
      {list.keys.length === 0 ? (
        <EmptyList address={address} onChange={change} />
      ) : (
        <ActivityList
          label={label}
          address={address}
          groups={list.groups}
          context={list.context}
          myId={myId}
          selected={selection.selected}
          actions={actions}
          onSelect={selection.select}
          onOpen={onOpen}
          onOpenFull={openFull}
          onMore={list.onMore}
          onSight={list.onSight}
        />
      )}
      {list.moreError !== undefined && (
        <div className={`${PAGE_X} py-3`}>
          <ErrorState
            what="The rest of the list could not be read."
            error={list.moreError}
            onRetry={list.retry}
          />
        </div>
      )}
    </>
  );
};

interface WorkspaceProps extends DetailSlots {
  readonly home: Home;
}

const useTitle = (work: Work, home: Home): string => {
  const formats = useFormats();
  const { day, context } = work.list;
  if (home !== 'today') return VIEW_LABELS[work.address.view];
  const today = context.dayIn(day?.zone ?? formats.zone);
  return formats.longDay(today, today);
};

/** A list of activities with all that belongs to working it: the day, or any other view. */
export const Workspace = ({ home, ...slots }: WorkspaceProps) => {
  const work = useWorkspace(home);
  const { address, list, peek, verbs, change } = work;
  const [filtering, setFiltering] = useState(false);
  const closeFilter = useCallback(() => {
    setFiltering(false);
    focusList();
  }, []);
  const toggleFilter = () => (filtering ? closeFilter() : setFiltering(true));
  useWorkspaceKeys(work, toggleFilter);
  // A phone's views have the whole width.
  const narrow = useNarrow();
  const tools = (
    <ListTools address={address} onChange={change} filtering={filtering} onFilter={toggleFilter} />
  );
  const title = useTitle(work, home);
  return (
    <Page
      title={home === 'today' ? 'Today' : title}
      footer={<Footer />}
      peek={
        <Suspense fallback={null}>
          {peek.shown !== null && (
            <ActivityPeek
              id={peek.shown}
              row={list.find(peek.shown)}
              verbs={verbs}
              onClose={peek.close}
              {...slots}
            />
          )}
        </Suspense>
      }
    >
      <PageHeader
        title={title}
        lead={home === 'today' && <DayProgress day={list.day} />}
        actions={narrow && tools}
      >
        <QuickAdd />
        <div className="flex items-center justify-between gap-3">
          <ViewChips label="Views" views={viewChips(address, list.counts)} />
          {!narrow && tools}
        </div>
        {filtering && (
          <Suspense fallback={<div className="h-42" />}>
            <FilterBar address={address} onChange={change} onClose={closeFilter} />
          </Suspense>
        )}
      </PageHeader>
      <ListBody work={work} label={home === 'today' ? 'Today' : title} />
      <Prompts verbs={verbs} />
    </Page>
  );
};

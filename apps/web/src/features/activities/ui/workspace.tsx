import type { ActivityRow } from '@daybook/shared/activities/activity';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { filterErrors, isOwnerGone } from '../../../shared/filters/filter-problem.ts';
import { focusList } from '../../../shared/lib/focus-list.ts';
import { type Command, useCommands } from '../../../shared/lib/keyboard.ts';
import { useFormats } from '../../../shared/lib/preferences.state.ts';
import { useListKeys } from '../../../shared/lib/use-list-selection.ts';
import { useMe } from '../../../shared/session/session.queries.ts';
import { ErrorState } from '../../../shared/ui/error-state.tsx';
import { Kbd } from '../../../shared/ui/kbd.tsx';
import { lazily } from '../../../shared/ui/lazily.ts';
import { KeyHints, PAGE_X, Page } from '../../../shared/ui/page.tsx';
import { SkeletonRows } from '../../../shared/ui/skeleton.tsx';
import { activityCommands } from '../activity-commands.ts';
import { useIsBulkBusy } from '../bulk.state.ts';
import { type Home, NO_FILTER } from '../list-address.ts';
import { VIEW_LABELS } from '../list-links.ts';
import type { Panel } from '../use-beside.ts';
import { useBulkKeys } from '../use-bulk-keys.ts';
import { useMayPlan } from '../use-may-plan.ts';
import { useWorkspace, type Workspace as Work } from '../use-workspace.ts';
import { ActivityList } from './activity-list.tsx';
import { rowElement } from './activity-row.tsx';
import { Beside } from './beside-list.tsx';
import type { DetailSlots } from './detail-props.ts';
import { FollowUpDock } from './follow-up-dock.tsx';
import { DayDone, EmptyList } from './list-states.tsx';
import { Prompts } from './prompts.tsx';
import { WorkspaceHead } from './workspace-head.tsx';

const FilterRefused = lazily(
  async () => (await import('../../../shared/filters/ui/filter-refused.tsx')).FilterRefused,
);
const BulkBar = lazily(async () => (await import('./bulk-bar.tsx')).BulkBar);

const HINTS = [
  { keys: ['j', 'k'], label: 'move' },
  { keys: ['c'], label: 'complete' },
  { keys: ['s'], label: 'snooze' },
  { keys: ['o'], label: 'LinkedIn' },
  { keys: ['e'], label: 'email' },
  { keys: ['q'], label: 'queue' },
  { keys: ['z'], label: 'undo' },
];

const READER_HINTS = HINTS.filter(({ label }) => !['complete', 'snooze', 'queue', 'undo'].includes(label));

const Footer = () => (
  <>
    <FollowUpDock />
    <KeyHints
      hints={useMayPlan() ? HINTS : READER_HINTS}
      end={
        <>
          <Kbd keys="?" /> all shortcuts
        </>
      }
    />
  </>
);

const FOOTER = <Footer />;

/** The keys of the list, and what they do to the selected activity. */
const useWorkspaceKeys = (work: Work, panel: RefObject<Panel | null>, toggleFilter: () => void): void => {
  const client = useQueryClient();
  const { list, selection, verbs, openFull } = work;
  const { selected } = selection;
  const { find } = list;
  const meant = useMemo(() => (selected === null ? undefined : find(selected)), [selected, find]);
  const row = () => meant;
  const open = (id: string) => {
    if (panel.current?.shows(id) && meant) void openFull(meant);
    else panel.current?.show(id);
  };
  const move = (by: number) => {
    selection.move(by);
    focusList();
  };
  const extend = (by: number) => {
    selection.extend(by);
    focusList();
  };
  useListKeys({ ...selection, move, extend }, { open, checks: true });
  useBulkKeys(work.hasChecked, work.address.view, work.clear);
  const filter: Command = {
    id: 'list.filter',
    label: 'Filter',
    keys: ['f'],
    group: 'In a list',
    run: toggleFilter,
  };
  const { startQueue } = work;
  useCommands([
    filter,
    {
      id: 'list.queue',
      label: 'Start the queue',
      keys: ['q'],
      group: 'In a list',
      when: () => startQueue !== undefined,
      run: () => startQueue?.(),
    },
    ...activityCommands({
      client,
      verbs,
      row,
      anchor: () => (selected === null ? null : rowElement(selected)),
    }),
  ]);
};

interface BodyProps {
  readonly work: Work;
  readonly panel: RefObject<Panel | null>;
  readonly label: string;
  readonly onFilter: () => void;
}

const ListBody = ({ work, panel, label, onFilter }: BodyProps) => {
  const { address, list, selection, actions, openFull, change } = work;
  const { id: myId } = useMe();
  const onOpen = useCallback((row: ActivityRow) => panel.current?.show(row.id), [panel]);
  const onOpenFull = useCallback((row: ActivityRow) => void openFull(row), [openFull]);
  if (list.error && list.keys.length === 0) {
    return (
      <div className={PAGE_X}>
        {filterErrors(list.error).length > 0 ? (
          <Suspense fallback={null}>
            <FilterRefused
              error={list.error}
              onShow={onFilter}
              onClear={() =>
                change({
                  ...address,
                  ...NO_FILTER,
                  ...(isOwnerGone(list.error) && { owner: 'me', team: null }),
                })
              }
            />
          </Suspense>
        ) : (
          <ErrorState what="The activities could not be read." error={list.error} onRetry={list.retry} />
        )}
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
          checked={work.checked}
          picking={work.isPicking}
          checking={work.checking}
          actions={actions}
          onSelect={selection.select}
          onOpen={onOpen}
          onOpenFull={onOpenFull}
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

interface WorkspaceProps {
  readonly home: Home;
  readonly slots: DetailSlots;
}

const useTitle = (work: Work, home: Home): string => {
  const formats = useFormats();
  const { day, context } = work.list;
  if (home !== 'today') return VIEW_LABELS[work.address.view];
  const today = context.dayIn(day?.zone ?? formats.zone);
  return formats.longDay(today, today);
};

/** What stays below: what is selected, while there is something, else the keys. */
const Below = ({ work }: { readonly work: Work }) => {
  const { address, selection, list, hasChecked, clear } = work;
  const isBusy = useIsBulkBusy();
  if (!hasChecked && !isBusy) return FOOTER;
  return (
    <Suspense fallback={FOOTER}>
      <BulkBar address={address} selection={selection} find={list.find} keys={list.keys} onClear={clear} />
    </Suspense>
  );
};

/** A list of activities with all that belongs to working it: the day, or any other view. */
export const Workspace = ({ home, slots }: WorkspaceProps) => {
  const panel = useRef<Panel>(null);
  const work = useWorkspace(home, panel);
  const { address, unknown, list, verbs, change } = work;
  const [filtering, setFiltering] = useState(false);
  const toggleFilter = useCallback(() => {
    setFiltering(!filtering);
    if (filtering) focusList();
  }, [filtering]);
  const showFilter = useCallback(() => setFiltering(true), []);
  useWorkspaceKeys(work, panel, toggleFilter);
  const title = useTitle(work, home);
  const sideways = address.columns !== '';
  // What is counted follows what was done: the row goes first.
  const [counts, day] = [useDeferredValue(list.counts), useDeferredValue(list.day)];
  return (
    <Page
      title={home === 'today' ? 'Today' : title}
      sideways={sideways}
      footer={<Below work={work} />}
      peek={<Beside beside={{ ...list, ...work.selection, panel }} verbs={verbs} slots={slots} />}
    >
      <div className={sideways ? 'sticky left-0 w-[100cqw]' : undefined}>
        <WorkspaceHead
          home={home}
          title={title}
          address={address}
          unknown={unknown}
          counts={counts}
          day={day}
          filtering={filtering}
          error={list.error}
          onFilter={toggleFilter}
          onStart={work.startQueue}
          onChange={change}
        />
      </div>
      <ListBody work={work} panel={panel} label={home === 'today' ? 'Today' : title} onFilter={showFilter} />
      <Prompts verbs={verbs} />
    </Page>
  );
};

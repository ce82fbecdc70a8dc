import type { ActivityCounts, View } from '@daybook/shared/activities/activity-list';
import { PATTERNS } from '../../shared/lib/paths.ts';
import type { ViewChip } from '../../shared/ui/chips.tsx';
import { addressQuery, type ListAddress } from './list-address.ts';

export const VIEW_LABELS: Readonly<Record<View, string>> = {
  today: 'Overdue and today',
  overdue: 'Overdue',
  upcoming: 'Upcoming',
  open: 'All open',
  someday: 'Someday',
  snoozed: 'Snoozed',
  done: 'Done',
  trashed: 'Deleted',
};

/** The address of a list: the day has a page of its own. */
export const listPath = (address: ListAddress): string => {
  const query = new URLSearchParams(addressQuery(address));
  if (address.view !== 'today') query.set('view', address.view);
  const path = address.view === 'today' ? PATTERNS.today : PATTERNS.activities;
  return `${path}${query.size > 0 ? `?${query}` : ''}`;
};

const CHIPS: readonly View[] = ['today', 'upcoming', 'open', 'done', 'someday', 'snoozed'];

const countOf = (view: View, counts: ActivityCounts): number | undefined => {
  if (view === 'today') return counts.overdue + counts.today;
  if (view === 'done') return counts.doneToday;
  return view === 'trashed' ? undefined : counts[view];
};

/** The views of a list, with how many each holds; what it is narrowed to stays, its dates do not. */
export const viewChips = (address: ListAddress, counts: ActivityCounts | null): ViewChip[] => {
  const views = CHIPS.includes(address.view) ? CHIPS : [...CHIPS, address.view];
  return views.map((view) => ({
    to: listPath({ ...address, view, from: null, to: null, sort: view === 'done' ? 'due' : address.sort }),
    label: VIEW_LABELS[view],
    count: counts ? countOf(view, counts) : undefined,
    current: view === address.view,
  }));
};

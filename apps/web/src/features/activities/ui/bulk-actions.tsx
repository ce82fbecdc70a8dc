import type { View } from '@daybook/shared/activities/activity-list';
import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import {
  AlarmClock,
  CalendarClock,
  Check,
  Ellipsis,
  RotateCcw,
  Tag,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import type { BulkAction } from '../../../shared/operations/bulk-bar.tsx';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { type BulkQuestion, setBulk } from '../bulk.state.ts';

type Action = Omit<BulkAction, 'onPress'> & { readonly does: BulkQuestion | ActivityDeed };

const COMPLETE: Action = { label: 'Complete', icon: Check, keys: 'c', does: 'complete' };
const SNOOZE: Action = { label: 'Snooze', icon: AlarmClock, keys: 's', does: 'snooze' };
const MOVE: Action = { label: 'Reschedule', icon: CalendarClock, keys: 'r', does: 'reschedule' };
const ASSIGN: Action = { label: 'Assign', icon: UserRoundPen, keys: 'a', does: 'assign' };
const REOPEN: Action = { label: 'Reopen', icon: RotateCcw, keys: 'c', does: 'reopen' };
const TAG: Action = { label: 'Tag', icon: Tag, keys: 't', does: 'tag' };
const DELETE: Action = { label: 'Delete', icon: Trash2, keys: 'Delete', does: 'delete' };
const RESTORE: Action = { label: 'Restore', icon: RotateCcw, does: { do: 'restore' } };

const actionsFor = (view: View): readonly Action[] => {
  if (view === 'trashed') return [RESTORE];
  return view === 'done' ? [REOPEN, ASSIGN, TAG, DELETE] : [COMPLETE, SNOOZE, MOVE, ASSIGN, TAG, DELETE];
};

/** What can be done in a view to all that is selected. */
export const bulkActions = (view: View, onDeed: (deed: ActivityDeed) => void): readonly BulkAction[] =>
  actionsFor(view).map(({ does, ...action }) => ({
    ...action,
    onPress: () => (typeof does === 'string' ? setBulk({ question: does }) : onDeed(does)),
  }));

/** What is rarer: further fields, tags that go, and of snoozed ones that they come back. */
const moreItems = (view: View, onDeed: (deed: ActivityDeed) => void): MenuItem[] => [
  ...(view === 'snoozed'
    ? [{ label: 'Show again now', onSelect: () => onDeed({ do: 'unsnooze' }) }, null]
    : []),
  { label: 'Change a field', onSelect: () => setBulk({ question: 'change' }) },
  { label: 'Take tags off', onSelect: () => setBulk({ question: 'untag' }) },
];

interface MoreActionsProps {
  readonly view: View;
  readonly onDeed: (deed: ActivityDeed) => void;
}

export const MoreActions = ({ view, onDeed }: MoreActionsProps) =>
  view !== 'trashed' && <IconMenu size="sm" icon={Ellipsis} label="More" items={moreItems(view, onDeed)} />;

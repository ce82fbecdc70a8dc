import type { View } from '@daybook/shared/activities/activity-list';
import { ACTIVITY_TYPES, PRIORITIES } from '@daybook/shared/activities/activity-type';
import type { ActivityDeed } from '@daybook/shared/activities/bulk';
import {
  AlarmClock,
  CalendarClock,
  Check,
  Ellipsis,
  type LucideIcon,
  RotateCcw,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { useNarrow } from '../../../shared/lib/media.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { IconButton } from '../../../shared/ui/icon-button.tsx';
import { IconMenu, type MenuItem } from '../../../shared/ui/menu.tsx';
import { type BulkQuestion, setBulk } from '../bulk.state.ts';

const UNREACHABLE = 'Daybook cannot be reached, so nothing can be changed now.';

interface Action {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly does: BulkQuestion | ActivityDeed;
}

const COMPLETE: Action = { label: 'Complete', icon: Check, keys: 'c', does: 'complete' };
const SNOOZE: Action = { label: 'Snooze', icon: AlarmClock, keys: 's', does: 'snooze' };
const MOVE: Action = { label: 'Reschedule', icon: CalendarClock, keys: 'r', does: 'reschedule' };
const ASSIGN: Action = { label: 'Assign', icon: UserRoundPen, keys: 'a', does: 'assign' };
const REOPEN: Action = { label: 'Reopen', icon: RotateCcw, keys: 'c', does: 'reopen' };
const DELETE: Action = { label: 'Delete', icon: Trash2, keys: 'Delete', does: 'delete' };
const RESTORE: Action = { label: 'Restore', icon: RotateCcw, does: { do: 'restore' } };

const actionsFor = (view: View): readonly Action[] => {
  if (view === 'trashed') return [RESTORE];
  return view === 'done' ? [REOPEN, ASSIGN, DELETE] : [COMPLETE, SNOOZE, MOVE, ASSIGN, DELETE];
};

interface BulkActionsProps {
  readonly view: View;
  readonly busy: boolean;
  readonly onDeed: (deed: ActivityDeed) => void;
}

/** The fields that mean the same on any activity, and what is rarer. */
const moreItems = (view: View, onDeed: (deed: ActivityDeed) => void): MenuItem[] => [
  ...(view === 'snoozed'
    ? [{ label: 'Show again now', onSelect: () => onDeed({ do: 'unsnooze' }) }, null]
    : []),
  'Priority',
  ...PRIORITIES.map(({ value, label }) => ({
    label,
    onSelect: () => onDeed({ do: 'change', priority: value }),
  })),
  'Type',
  ...ACTIVITY_TYPES.map(({ code, label }) => ({
    label,
    onSelect: () => onDeed({ do: 'change', type: code }),
  })),
];

/** The buttons; on a phone without their words. */
export const BulkActions = ({ view, busy, onDeed }: BulkActionsProps) => {
  const narrow = useNarrow();
  const reachable = useReachable();
  const press = ({ does }: Action) => (typeof does === 'string' ? setBulk({ question: does }) : onDeed(does));
  return (
    <>
      {actionsFor(view).map((action) => {
        const { label, icon, keys } = action;
        const common = { icon, size: 'sm', ...(keys && { keys }), onClick: () => press(action) } as const;
        return narrow ? (
          <IconButton key={label} {...common} label={label} disabled={busy || !reachable} />
        ) : (
          <Button key={label} {...common} busy={busy} blocked={reachable ? undefined : UNREACHABLE}>
            {label}
          </Button>
        );
      })}
      {view !== 'trashed' && view !== 'done' && (
        <IconMenu size="sm" icon={Ellipsis} label="Change a field" items={moreItems(view, onDeed)} />
      )}
    </>
  );
};

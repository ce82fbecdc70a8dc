import type { View } from '@daybook/shared/activities/activity-list';
import { Sun } from 'lucide-react';
import { runCommand, useCommandExists } from '../../../shared/lib/keyboard.ts';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { countFilters, type ListAddress, NO_FILTER } from '../list-address.ts';
import { listPath } from '../list-links.ts';

const NOTHING: Readonly<Record<View, string>> = {
  today: 'Nothing is due today, and nothing is overdue.',
  overdue: 'Nothing is overdue.',
  upcoming: 'Nothing is planned for the days to come.',
  open: 'Nothing is open. What you plan will stand here.',
  someday: 'Activities without a due date will stand here.',
  snoozed: 'Nothing is snoozed. What you snooze waits here until its moment.',
  done: 'What is completed will stand here, last first.',
  trashed: 'Nothing is in the trash.',
};

const PLANNABLE: ReadonlySet<View> = new Set<View>(['today', 'upcoming', 'open', 'someday']);

/** A list without rows: what belongs there, and the one thing that starts it. */
export const EmptyList = ({
  address,
  onChange,
}: {
  readonly address: ListAddress;
  readonly onChange: (address: ListAddress) => void;
}) => {
  const canAdd = useCommandExists('activity.new');
  if (countFilters(address) > 0) {
    return (
      <EmptyState
        action={<Button onClick={() => onChange({ ...address, ...NO_FILTER })}>Show all again</Button>}
      >
        Nothing here fits the filter.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Sun}
      action={
        canAdd &&
        PLANNABLE.has(address.view) && (
          <Button onClick={() => runCommand('activity.new')}>Plan an activity</Button>
        )
      }
    >
      {NOTHING[address.view]}
    </EmptyState>
  );
};

/** The day is worked to empty, and what was done stands below. */
export const DayDone = ({ address }: { readonly address: ListAddress }) => (
  <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-done-soft px-4 py-3 text-done">
    <span className="font-medium">Everything for today is done.</span>
    <ButtonLink size="sm" to={listPath({ ...address, view: 'upcoming' })}>
      See what comes next
    </ButtonLink>
  </div>
);

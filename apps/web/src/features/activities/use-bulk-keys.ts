import type { View } from '@daybook/shared/activities/activity-list';
import { type Command, useCommands } from '../../shared/lib/keyboard.ts';
import { type BulkQuestion, setBulk } from './bulk.state.ts';

const GROUP = 'Selected activities';

const asks = (id: BulkQuestion, label: string, key: string): Command => ({
  id: `bulk.${id}`,
  label,
  keys: [key],
  group: GROUP,
  run: () => setBulk({ question: id }),
});

const COMPLETE = asks('complete', 'Complete what is selected', 'c');
const SNOOZE = asks('snooze', 'Snooze what is selected', 's');
const MOVE = asks('reschedule', 'Reschedule what is selected', 'r');
const REOPEN = asks('reopen', 'Reopen what is selected', 'c');
const ASSIGN = asks('assign', 'Assign what is selected', 'a');
const TAG = asks('tag', 'Tag what is selected', 't');
const DELETE = asks('delete', 'Delete what is selected', 'Delete');

const commandsFor = (view: View): readonly Command[] => {
  if (view === 'trashed') return [];
  return view === 'done' ? [REOPEN, ASSIGN, TAG, DELETE] : [COMPLETE, SNOOZE, MOVE, ASSIGN, TAG, DELETE];
};

/** While anything is checked, the keys mean all of it, whatever is open beside the list. */
export const useBulkKeys = (isActive: boolean, view: View, clear: () => void): void => {
  const uncheck = { id: 'bulk.clear', label: 'Select nothing', keys: ['Escape'], group: GROUP, run: clear };
  useCommands(isActive ? [...commandsFor(view), uncheck] : [], 'card');
};

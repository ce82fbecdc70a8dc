import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { QueryClient } from '@tanstack/react-query';
import type { Command } from '../../shared/lib/keyboard.ts';
import { showToast } from '../../shared/ui/toast.state.ts';
import { openProfile } from './hand-off.ts';
import { ONLY_LOOK } from './may-change.ts';
import { openNewActivity } from './new-activity.state.ts';
import { personOf } from './person-of.ts';
import { ask } from './prompt.state.ts';
import { emailPerson } from './reach-person.ts';
import type { Verbs } from './use-verbs.ts';

export interface CommandContext {
  readonly client: QueryClient;
  readonly verbs: Verbs;
  /** The activity that is meant; undefined for none. */
  readonly row: () => ActivityRow | undefined;
  /** What a question is asked beside. */
  readonly anchor: () => Element | null;
  /** Completes with what has been written about it so far. */
  readonly complete?: () => void;
}

const GROUP = 'Activities';

/** Logs a call with whom the activity is about. */
export const logCall = (row: ActivityRow): void => {
  const person = personOf(row) ?? row.primary;
  openNewActivity({
    type: 'call',
    done: true,
    subject: person ? `Call with ${person.title}` : '',
    primary: person,
    account: row.account,
  });
};

const onRow = (row: CommandContext['row']) => (does: (row: ActivityRow) => void) => () => {
  const meant = row();
  if (meant) does(meant);
};

/** What changes the activity. */
const changes = ({ verbs, row, anchor, complete }: CommandContext): Command[] => {
  const on = onRow(row);
  /** In that state, and this person's to change. */
  const is =
    (...states: ActivityRow['status'][]) =>
    (): boolean => {
      const meant = row();
      return meant !== undefined && states.includes(meant.status) && verbs.mayChange(meant);
    };
  const open = is('open');
  const asks = (kind: 'snooze' | 'reschedule' | 'assign' | 'repeat') =>
    on((meant) => ask({ kind, row: meant, anchor: anchor() }));
  return [
    {
      id: 'activity.complete',
      label: 'Complete',
      keys: ['c'],
      group: GROUP,
      when: open,
      run: complete ?? on((meant) => verbs.complete(meant, anchor())),
    },
    {
      id: 'activity.reopen',
      label: 'Reopen',
      keys: ['c'],
      group: GROUP,
      when: is('done'),
      run: on((meant) => void verbs.actions.reopen(meant)),
    },
    { id: 'activity.snooze', label: 'Snooze', keys: ['s'], group: GROUP, when: open, run: asks('snooze') },
    {
      id: 'activity.unsnooze',
      label: 'Show again now',
      group: GROUP,
      when: () => (row()?.snoozedUntil ?? null) !== null && open(),
      run: on((meant) => void verbs.actions.unsnooze(meant)),
    },
    {
      id: 'activity.reschedule',
      label: 'Reschedule',
      keys: ['r'],
      group: GROUP,
      when: open,
      run: asks('reschedule'),
    },
    { id: 'activity.repeat', label: 'Repeat', group: GROUP, when: open, run: asks('repeat') },
    { id: 'activity.assign', label: 'Assign', keys: ['a'], group: GROUP, when: open, run: asks('assign') },
    {
      id: 'activity.delete',
      label: 'Delete',
      keys: ['Delete'],
      group: GROUP,
      when: is('open', 'done'),
      run: on((meant) => verbs.remove(meant, anchor())),
    },
  ];
};

/** The same keys on what one may only look at: they say so. */
const refused = ({ verbs, row }: CommandContext, commands: readonly Command[]): Command[] => {
  const when = (): boolean => {
    const meant = row();
    return meant !== undefined && meant.status !== 'trashed' && !verbs.mayChange(meant);
  };
  const run = (): void => void showToast({ text: ONLY_LOOK });
  return commands
    .filter(({ keys }) => keys !== undefined)
    .map((command) => ({ ...command, keyOnly: true, when, run }));
};

/** What has to do with the person the activity is with. */
const reaches = ({ client, verbs, row }: CommandContext): Command[] => {
  const on = onRow(row);
  const there = (): boolean => (row()?.status ?? 'trashed') !== 'trashed';
  return [
    {
      id: 'activity.email',
      label: 'Email the person',
      keys: ['e'],
      group: GROUP,
      when: there,
      run: on((meant) => void emailPerson(client, meant)),
    },
    {
      id: 'activity.log',
      label: 'Log a call',
      keys: ['l'],
      group: GROUP,
      when: () => verbs.mayPlan && there(),
      run: on(logCall),
    },
    {
      id: 'activity.profile',
      label: 'Open the LinkedIn profile and copy the message',
      keys: ['o'],
      group: GROUP,
      when: there,
      run: on((meant) => openProfile(client, meant)),
    },
  ];
};

/** What can be done to the activity that is selected or open, each by one key. */
export const activityCommands = (context: CommandContext): Command[] => {
  const changing = changes(context);
  return [...refused(context, changing), ...changing, ...reaches(context)];
};

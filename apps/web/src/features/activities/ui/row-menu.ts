import type { ActivityRow } from '@daybook/shared/activities/activity';
import type { QueryClient } from '@tanstack/react-query';
import {
  AlarmClock,
  AlarmClockOff,
  CalendarClock,
  ExternalLink,
  Mail,
  Maximize2,
  Phone,
  Repeat2,
  RotateCcw,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import { activityPath } from '../../../shared/lib/paths.ts';
import type { MenuItem } from '../../../shared/ui/menu.tsx';
import { logCall } from '../activity-commands.ts';
import { openProfile } from '../hand-off.ts';
import { personOf } from '../person-of.ts';
import { ask } from '../prompt.state.ts';
import { emailPerson } from '../reach-person.ts';
import type { Verbs } from '../use-verbs.ts';

/** Everything that can be done to an activity, behind the three dots. */
export const activityMenu = (
  row: ActivityRow,
  client: QueryClient,
  verbs: Verbs,
  anchor: () => Element | null,
): MenuItem[] => {
  const { actions, mayPlan } = verbs;
  const mayChange = verbs.mayChange(row);
  const asks = (kind: 'snooze' | 'reschedule' | 'assign' | 'repeat') => () =>
    ask({ kind, row, anchor: anchor() });
  const open: MenuItem[] = [
    { label: 'Snooze', icon: AlarmClock, keys: 's', onSelect: asks('snooze') },
    ...(row.snoozedUntil === null
      ? []
      : [{ label: 'Show again now', icon: AlarmClockOff, onSelect: () => void actions.unsnooze(row) }]),
    { label: 'Reschedule', icon: CalendarClock, keys: 'r', onSelect: asks('reschedule') },
    { label: 'Repeat', icon: Repeat2, onSelect: asks('repeat') },
    { label: 'Assign', icon: UserRoundPen, keys: 'a', onSelect: asks('assign') },
  ];
  const done: MenuItem[] = [
    { label: 'Reopen', icon: RotateCcw, keys: 'c', onSelect: () => void actions.reopen(row) },
  ];
  const person: MenuItem[] = [
    null,
    { label: 'Email', icon: Mail, keys: 'e', onSelect: () => void emailPerson(client, row) },
    ...(mayPlan ? [{ label: 'Log a call', icon: Phone, keys: 'l', onSelect: () => logCall(row) }] : []),
    {
      label: 'LinkedIn profile',
      icon: ExternalLink,
      keys: 'o',
      onSelect: () => openProfile(client, row),
    },
  ];
  const remove: MenuItem[] = [
    null,
    {
      label: 'Delete',
      icon: Trash2,
      keys: 'Delete',
      danger: true,
      onSelect: () => verbs.remove(row, anchor()),
    },
  ];
  return [
    { label: 'Open page', icon: Maximize2, href: activityPath(row.id) },
    ...(mayChange ? (row.status === 'open' ? open : done) : []),
    ...(personOf(row) ? person : []),
    ...(mayChange ? remove : []),
  ];
};

import type { ActivityRow } from '@daybook/shared/activities/activity';
import { type Due, dueDay } from '@daybook/shared/activities/due.rules';
import { type Instant, type LocalDate, toInstant, toMs } from '@daybook/shared/kernel/time';
import { formatsFor } from '../../shared/lib/format.ts';
import { type ListAddress, NO_FILTER } from './list-address.ts';
import { daysAt } from './owner-days.ts';

/** A Monday morning in Zurich. */
export const NOW = toMs('2026-11-23T08:00:00.000Z' as Instant);
export const ZONE = 'Europe/Zurich';
export const ME = '00000000-0000-7000-8000-0000000000aa';
export const formats = formatsFor({ locale: 'en-GB', zone: ZONE });
export const moment = { now: NOW, dayIn: daysAt(NOW), myId: ME, myZone: ZONE };

export const instant = (text: string): Instant => toInstant(Date.parse(text));
export const on = (day: string): Due => ({ on: day as LocalDate });
export const at = (text: string): Due => ({ at: toInstant(Date.parse(text)) });

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let made = 0;

/** A row as the server sends it; its due day follows from its due. */
export const aRow = (given: Partial<ActivityRow> = {}): ActivityRow => {
  made += 1;
  const owner = given.owner ?? { id: ME, name: 'Nora Okafor', zone: ZONE };
  const due = given.due === undefined ? on('2026-11-23') : given.due;
  return {
    id: idOf(made),
    version: 1,
    type: 'call',
    subject: 'Discovery call',
    status: 'open',
    priority: 'normal',
    creatorId: owner.id,
    snoozedUntil: null,
    completedAt: null,
    outcome: null,
    topic: 'contact.other',
    primary: { id: idOf(900_001), type: 'contact', title: 'Priya Raman' },
    account: { id: idOf(900_002), type: 'account', title: 'Northwind Robotics' },
    location: '',
    durationMinutes: null,
    repeats: false,
    ...given,
    due,
    owner,
    dueDay: given.dueDay ?? dueDay(due, owner.zone),
  };
};

export const aList = (given: Partial<ListAddress> = {}): ListAddress => ({
  view: 'today',
  owner: 'me',
  team: null,
  sort: 'due',
  columns: '',
  ...NO_FILTER,
  ...given,
});

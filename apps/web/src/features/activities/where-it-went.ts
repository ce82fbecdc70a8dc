import type { ActivityRow } from '@daybook/shared/activities/activity';
import { belongs, bucketOfRow, fits } from './belongs.ts';
import { type ListAddress, NO_FILTER } from './list-address.ts';
import { momentNow } from './patch-activity.ts';

/** The list on screen, if there is one. */
let current: ListAddress | null = null;

/** Told by the list on screen; returns how to say that it is gone. */
export const showList = (address: ListAddress): (() => void) => {
  current = address;
  return () => {
    if (current === address) current = null;
  };
};

const PLACES = { overdue: 'Overdue', today: 'Today', upcoming: 'Upcoming', someday: 'Someday' };

/** Where a new activity is to be found, when the list on screen does not show it: " It is in Upcoming." */
export const whereItWent = (row: ActivityRow, list: ListAddress | null = current): string => {
  if (list === null) return '';
  const moment = momentNow();
  if (belongs(row, list, moment, false)) return '';
  // What was done today stands at the end of the day.
  if (list.view === 'today' && row.status === 'done' && fits(row, list, moment, false)) return '';
  if (row.owner.id !== moment.myId && belongs(row, { ...list, owner: 'all', team: null }, moment, false))
    return ` It is in ${row.owner.name}’s list.`;
  if (belongs(row, { ...list, ...NO_FILTER }, moment, false)) return ' The filter hides it.';
  const place = row.status === 'done' ? 'Done' : PLACES[bucketOfRow(row, moment.dayIn)];
  return ` It is in ${place}.`;
};

import type { ActivityRow } from '@daybook/shared/activities/activity';
import { download } from '../../shared/lib/download.ts';

/** Only what has a date can be put into a calendar. */
export const hasCalendarFile = ({ due, status }: Pick<ActivityRow, 'due' | 'status'>): boolean =>
  due !== null && status !== 'trashed';

/** Gives another calendar the activity as a file. */
export const addToCalendar = ({ id }: Pick<ActivityRow, 'id'>): void =>
  download(`/api/activities/${encodeURIComponent(id)}/calendar.ics`);

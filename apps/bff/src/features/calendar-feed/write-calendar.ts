import { dayAt } from '@daybook/shared/kernel/time';
import type { Deps } from '../../platform/deps.ts';
import {
  type CalendarFeedOfUser,
  findCalendarFeed,
  seeCalendarFeed,
} from '../../platform/session/calendar-feed.store.ts';
import { hashToken } from '../../platform/session/token.ts';
import {
  selectToldDays,
  selectToldGone,
  selectToldTimed,
  type ToldRow,
} from '../activities/feed-activities.store.ts';
import { toldCalendar } from './told-calendar.ts';

const DAY_MS = 86_400_000;
const PAST_DAYS = 92;
const COMING_DAYS = 366;
/** What went to the trash is told as long as it lies there. */
const GONE_DAYS = 30;
/** Of each: those nearest to now. */
const MOST_COMING = 2000;
const MOST_PAST = 1000;
const MOST_GONE = 500;

const isIn = (row: ToldRow, start: number, end: number): boolean => {
  const at = row.due_at ?? (row.due_on === null ? Number.NaN : Date.parse(row.due_on));
  return at >= start && at < end;
};

const readTold = async (
  { db: { read }, clock }: Deps,
  { user_key: owner, zone, with_days }: CalendarFeedOfUser,
): Promise<ToldRow[]> => {
  const now = clock();
  const [first, last] = [now - PAST_DAYS * DAY_MS, now + COMING_DAYS * DAY_MS];
  const today = dayAt(now, zone);
  const [from, to] = [dayAt(first, zone), dayAt(last, zone)];
  const withDays = with_days === 1;
  const [coming, past, daysComing, daysPast, gone] = await Promise.all([
    selectToldTimed(read, owner, { start: now, end: last }, 'onward').limit(MOST_COMING).execute(),
    selectToldTimed(read, owner, { start: first, end: now }, 'back').limit(MOST_PAST).execute(),
    withDays ? selectToldDays(read, owner, { from: today, to }, 'onward').limit(MOST_COMING).execute() : [],
    withDays ? selectToldDays(read, owner, { from, to: today }, 'back').limit(MOST_PAST).execute() : [],
    selectToldGone(read, owner, now - GONE_DAYS * DAY_MS)
      .limit(MOST_GONE)
      .execute(),
  ]);
  const cancelled = gone.filter((row) => isIn(row, first, last) && (withDays || row.due_at !== null));
  return [...coming, ...past, ...daysComing, ...daysPast, ...cancelled];
};

/** The calendar at a secret address; undefined where there is none, or not any more. */
export const writeCalendar = async (
  deps: Deps,
  token: string,
  linkTo: (id: string) => string,
): Promise<string | undefined> => {
  const feed = await findCalendarFeed(deps.db.read, hashToken(token));
  if (feed === undefined) return undefined;
  await seeCalendarFeed(deps.db, feed, deps.clock());
  const rows = await readTold(deps, feed);
  return toldCalendar({ name: `Daybook – ${feed.user_name}`, zone: feed.zone, rows, linkTo });
};

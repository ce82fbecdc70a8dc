import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect } from 'react';
import { activityCounts } from '../../features/activities/activities.queries.ts';
import { useActivityClock } from '../../features/activities/use-activity-clock.ts';
import { unreadQuery } from '../../features/notices/notices.queries.ts';
import type { PageName } from '../../shared/lib/paths.ts';
import { setWaiting } from '../../shared/lib/title.state.ts';
import { useMe } from '../../shared/session/session.queries.ts';

/** As far as the server counts unread notices. */
const MOST_UNREAD = 100;

export interface NavCount {
  readonly value: number;
  /** Something of it is overdue. */
  readonly late?: boolean;
  /** It is not counted further than this. */
  readonly most?: number;
  /** What the number counts, for those who only hear it. */
  readonly words?: string;
}

/** The numbers in the navigation; overdue and today go to the window's title as well. */
export const useNavCounts = (): Partial<Record<PageName, NavCount>> => {
  // What was done shows in the list first.
  const counts = useDeferredValue(useQuery(activityCounts()).data);
  const { data: notices } = useQuery(unreadQuery(useMe().id));
  useActivityClock(counts?.nextWake ?? null);
  const waiting = counts ? counts.overdue + counts.today : 0;
  useEffect(() => setWaiting(waiting), [waiting]);
  const inbox = { value: notices?.unread ?? 0, most: MOST_UNREAD, words: 'unread' };
  if (!counts) return { inbox };
  return {
    inbox,
    today: { value: waiting, late: counts.overdue > 0, words: 'overdue or due today' },
    activities: { value: counts.open, words: 'open' },
  };
};

import type { CalendarFeed } from '@daybook/shared/activities/calendar-feed';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findFeedOf } from './calendar-feed.store.ts';
import { toCalendarFeed } from './calendar-feed-dto.ts';

/** Whether other calendars can read one's activities, and since when; the address itself is not kept. */
export const readCalendarFeed = async (
  deps: Deps,
  user: CurrentUser,
): Promise<{ feed: CalendarFeed | null }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const row = await findFeedOf(deps.db.read, user.key);
  return { feed: row === undefined ? null : toCalendarFeed(row) };
};

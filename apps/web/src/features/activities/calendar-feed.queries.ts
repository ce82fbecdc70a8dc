import type { CalendarFeed, NewCalendarFeed } from '@daybook/shared/activities/calendar-feed';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** Whether other calendars can read one's activities. */
export const calendarFeedQuery = () =>
  queryOptions({
    queryKey: ['programs', 'calendar-feed'],
    queryFn: async ({ signal }): Promise<CalendarFeed | null> =>
      (await answer(api['calendar-feed'].$get({}, { init: { signal } }))).feed,
    staleTime: 0,
  });

export const createCalendarFeed = (json: NewCalendarFeed) => answer(api['calendar-feed'].$post({ json }));

export const revokeCalendarFeed = () => answer(api['calendar-feed'].$delete());

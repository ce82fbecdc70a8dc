import type { CalendarAnswer } from '@daybook/shared/activities/calendar';
import type { LocalDate } from '@daybook/shared/kernel/time';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';
import { type Whose, whoseKey, whoseQuery } from './activities.queries.ts';

export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly whose: Whose;
}

/** What somebody has on some days. */
export const calendarQuery = ({ from, to, whose }: Stretch) =>
  queryOptions({
    queryKey: ['activities', 'calendar', whoseKey(whose), from, to],
    queryFn: ({ signal }): Promise<CalendarAnswer> =>
      answer(
        api.activities.calendar.$get({ query: { from, to, ...whoseQuery(whose) } }, { init: { signal } }),
      ),
    placeholderData: keepPreviousData,
  });

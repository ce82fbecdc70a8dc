import type { ClashAnswer } from '@daybook/shared/activities/clash';
import type { Instant } from '@daybook/shared/kernel/time';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** When somebody is to do something. */
export interface PlannedTime {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly ownerId: string;
  /** What is planned, where it is there already. */
  readonly except: string | null;
}

/** The appointments somebody has at that time. */
export const clashesQuery = ({ start, end, ownerId, except }: PlannedTime) =>
  queryOptions({
    queryKey: ['activities', 'clashes', ownerId, start, end, except],
    queryFn: ({ signal }): Promise<ClashAnswer> =>
      answer(
        api.activities.clashes.$get(
          {
            query: {
              start,
              owner: ownerId,
              ...(end !== null && { end }),
              ...(except !== null && { except }),
            },
          },
          { init: { signal } },
        ),
      ),
  });

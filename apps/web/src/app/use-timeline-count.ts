import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { activityQuery } from '../features/activities/activities.queries.ts';
import { personOf } from '../features/activities/person-of.ts';
import { timelineQuery } from '../features/timeline/timeline.queries.ts';
import { EVERYTHING } from '../features/timeline/timeline-address.ts';

/** How much is on the timeline of whom an activity is with. */
export const useTimelineCount = (activityId: string): number | undefined => {
  const { data: activity } = useQuery(activityQuery(activityId));
  const record = activity && (personOf(activity) ?? activity.primary);
  const { data } = useInfiniteQuery({
    ...timelineQuery(record?.id ?? '', { ...EVERYTHING, rollUp: false }),
    enabled: Boolean(record),
  });
  const counts = data?.pages[0]?.counts;
  return counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : undefined;
};

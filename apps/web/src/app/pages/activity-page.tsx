import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { activityQuery } from '../../features/activities/activities.queries.ts';
import { personOf } from '../../features/activities/person-of.ts';
import { ActivityView } from '../../features/activities/ui/activity-view.tsx';
import { timelineQuery } from '../../features/timeline/timeline.queries.ts';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';

/** How much is on the timeline of whom an activity is with. */
const useTimelineCount = (activityId: string): number | undefined => {
  const { data: activity } = useQuery(activityQuery(activityId));
  const record = activity && (personOf(activity) ?? activity.primary);
  const { data } = useInfiniteQuery({
    ...timelineQuery(record?.id ?? '', { categories: [], rollUp: false }),
    enabled: Boolean(record),
  });
  const counts = data?.pages[0]?.counts;
  return counts && Object.values(counts).reduce((sum, count) => sum + count, 0);
};

/** One activity on a page of its own. */
export const Page = () => {
  const { id = '' } = useParams();
  const timelineCount = useTimelineCount(id);
  return <ActivityView key={id} id={id} {...ACTIVITY_SLOTS} timelineCount={timelineCount} />;
};

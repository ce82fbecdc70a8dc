import { useParams } from 'react-router';
import { ActivityView } from '../../features/activities/ui/activity-view.tsx';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';
import { useTimelineCount } from '../use-timeline-count.ts';

/** One activity on a page of its own. */
export const Page = () => {
  const { id = '' } = useParams();
  const timelineCount = useTimelineCount(id);
  return <ActivityView key={id} id={id} {...ACTIVITY_SLOTS} timelineCount={timelineCount} />;
};

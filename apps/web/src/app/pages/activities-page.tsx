import { Workspace } from '../../features/activities/ui/workspace.tsx';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';

/** T-14, T-16: every other view of the activities. */
export const Page = () => <Workspace home="activities" slots={ACTIVITY_SLOTS} />;

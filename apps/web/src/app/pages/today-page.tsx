import { Workspace } from '../../features/activities/ui/workspace.tsx';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';

/** T-15: the day, from overdue to done. */
export const Page = () => <Workspace home="today" slots={ACTIVITY_SLOTS} />;

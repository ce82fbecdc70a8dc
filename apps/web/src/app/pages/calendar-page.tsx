import { CalendarView } from '../../features/activities/ui/calendar-view.tsx';
import { ACTIVITY_SLOTS } from '../activity-slots.tsx';

/** Appointments by the hour. */
export const Page = () => <CalendarView slots={ACTIVITY_SLOTS} />;

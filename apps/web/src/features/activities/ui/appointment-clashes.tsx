import type { Activity } from '@daybook/shared/activities/activity';
import { timeOfAppointment } from '../planned-time.ts';
import { ClashLines } from './clash-lines.tsx';

/** What else its owner has at the time of an open appointment. */
export const AppointmentClashes = ({ activity }: { readonly activity: Activity }) => {
  const time = timeOfAppointment(activity);
  return time && <ClashLines time={time} />;
};

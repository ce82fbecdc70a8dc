import { type EpochMs, type Instant, toMs } from '../kernel/time.ts';
import type { ActivityTypeCode } from './activity-type.ts';

/** What has no end takes this long. */
export const USUAL_MINUTES = 30;

/** The kinds that one person cannot do two of at once. */
export const APPOINTMENT_TYPES = [
  'meeting',
  'video_call',
  'lunch',
  'call',
] as const satisfies readonly ActivityTypeCode[];

export const isAppointment = (type: ActivityTypeCode): boolean =>
  APPOINTMENT_TYPES.some((each) => each === type);

/** When what begins at a moment is over. */
export const endOfAppointment = (start: EpochMs, endAt: Instant | null): EpochMs =>
  endAt === null ? start + USUAL_MINUTES * 60_000 : toMs(endAt);

import { z } from 'zod';
import { RecordRef } from '../records/record.ts';
import { ActivityRow, ActivityTypeCodeWire } from './activity.ts';

const typeList = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(ActivityTypeCodeWire).max(50));

/** The activities of a record: to do, in the order they are due; or done, last first. */
export const RecordActivitiesQuery = z.object({
  status: z.enum(['open', 'done']).default('open'),
  /** Types, separated by commas. */
  type: typeList.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RecordActivitiesQuery = z.infer<typeof RecordActivitiesQuery>;

/** An activity as a record's page shows it (Z-45 to Z-49): with its notes and all records it concerns. */
export const RecordActivity = ActivityRow.extend({
  notes: z.string(),
  /** The records it is linked to beside its primary one. */
  records: z.array(RecordRef),
});
export type RecordActivity = z.infer<typeof RecordActivity>;

import { z } from 'zod';
import { Id } from '../kernel/wire.ts';
import { RecordRef } from '../records/record.ts';
import { ActivityRow, ActivityTypeCodeWire } from './activity.ts';

const typeList = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(ActivityTypeCodeWire).max(50));

/** G-32: whose activities stand on a record's page beside its own. */
export const RELATIONS = ['this', 'customer', 'campaigns', 'opportunities', 'all'] as const;
export type Relation = (typeof RELATIONS)[number];

const ids = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(Id).max(50));

/** The activities of a record: to do, in the order they are due; or done, last first. */
export const RecordActivitiesQuery = z.object({
  status: z.enum(['open', 'done']).default('open'),
  /** Types, separated by commas. */
  type: typeList.optional(),
  /**
   * Of this record, of its customer, of that customer's campaigns or of the opportunities, or of all of these. Left
   * out: of this record, for an account with everything in it.
   */
  relation: z.enum(RELATIONS).optional(),
  /** Contacts, and colleagues, one of whom takes part: ids separated by commas. */
  external: ids.optional(),
  internal: ids.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RecordActivitiesQuery = z.infer<typeof RecordActivitiesQuery>;

/** Further activities of a record than these are not counted; the answer says where there are more. */
export const MOST_COUNTED_ACTIVITIES = 10_000;

/** An activity as a record's page shows it (Z-45 to Z-49): with its notes and all records it concerns. */
export const RecordActivity = ActivityRow.extend({
  notes: z.string(),
  /** The records it is linked to beside its primary one. */
  records: z.array(RecordRef),
});
export type RecordActivity = z.infer<typeof RecordActivity>;

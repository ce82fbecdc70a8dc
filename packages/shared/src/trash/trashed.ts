import { z } from 'zod';
import { ActivityTypeCodeWire } from '../activities/activity.ts';
import { Id, InstantWire } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';
import { RECORD_TYPES } from '../records/record-type.ts';

const Lying = {
  id: Id,
  title: z.string(),
  trashedAt: InstantWire,
  /** Who put it there; null where nobody did by hand. */
  trashedBy: UserRef.nullable(),
  /** When it goes for good. */
  goesAt: InstantWire,
  /** Whether the one who asks may take it out. */
  restorable: z.boolean(),
};

/** Something that lies in the trash. */
export const Trashed = z.discriminatedUnion('of', [
  z.object({ of: z.literal('record'), type: z.enum(RECORD_TYPES), ...Lying }),
  z.object({ of: z.literal('activity'), type: ActivityTypeCodeWire, ...Lying }),
]);
export type Trashed = z.infer<typeof Trashed>;

export const TrashQuery = z.object({
  of: z.enum(['record', 'activity']).default('record'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type TrashQuery = z.infer<typeof TrashQuery>;

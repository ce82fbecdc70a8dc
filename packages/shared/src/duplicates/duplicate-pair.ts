import { z } from 'zod';
import { Id } from '../kernel/wire.ts';
import { RecordHit } from '../records/record-list.ts';

/** Two records that are probably one, and why, in words. */
export const DuplicatePair = z.object({ key: z.int(), one: RecordHit, other: RecordHit, why: z.string() });
export type DuplicatePair = z.infer<typeof DuplicatePair>;

export const DuplicatesQuery = z.object({
  type: z.enum(['contact', 'account']).default('contact'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type DuplicatesQuery = z.infer<typeof DuplicatesQuery>;

/** What somebody says of two records: they are not one. */
export const NotDuplicates = z.object({ oneId: Id, otherId: Id });
export type NotDuplicates = z.infer<typeof NotDuplicates>;

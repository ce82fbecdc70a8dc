import { z } from 'zod';
import { InstantWire } from '../kernel/wire.ts';
import { RecordRef } from '../records/record.ts';

/** Why an entry is on a record's timeline. */
export const EntryReason = z.object({
  /** Through which record it got there; null where it happened on the record itself. */
  via: RecordRef.nullable(),
  /** What the record that it happened on is to the activity it tells of; null where it tells of none. */
  linkedAs: z.enum(['primary', 'participant', 'linked']).nullable(),
  /** When the contact it came through was with the account; null where it came through none. */
  employment: z.object({ from: InstantWire, to: InstantWire.nullable() }).nullable(),
  /** It happened before the record it came through first had an account. */
  broughtAlong: z.boolean(),
});
export type EntryReason = z.infer<typeof EntryReason>;

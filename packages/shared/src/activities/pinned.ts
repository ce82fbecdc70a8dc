import { z } from 'zod';
import { Id, InstantWire } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';

/** More than these on one record would hide what happened there. */
export const MOST_PINNED = 10;

/** A note that stands above the timeline of its record. */
export const PinnedNote = z.object({
  id: Id,
  subject: z.string(),
  notes: z.string(),
  /** Who wrote it; null where they were removed. */
  author: UserRef.nullable(),
  writtenAt: InstantWire,
  pinnedAt: InstantWire,
});
export type PinnedNote = z.infer<typeof PinnedNote>;

export const Pinning = z.object({ pinned: z.boolean() });

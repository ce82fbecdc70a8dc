import { z } from 'zod';
import { InstantWire, optionalLine, prose } from '../kernel/wire.ts';

/** What somebody typed into an activity's message and has not saved. */
export const DraftText = z.object({
  message: prose(50_000),
  messageSubject: optionalLine(300),
  /** The version of the activity at which they began. */
  version: z.int(),
});

/** A draft is its writer's alone: seen by nobody else, on every device of theirs. */
export const Draft = DraftText.extend({
  message: z.string(),
  messageSubject: z.string(),
  savedAt: InstantWire,
});
export type Draft = z.infer<typeof Draft>;

/** `seenAt`: when the draft that was typed on had been saved; null where there was none. */
export const DraftWrite = DraftText.extend({ seenAt: InstantWire.nullable() });
export type DraftWrite = z.infer<typeof DraftWrite>;

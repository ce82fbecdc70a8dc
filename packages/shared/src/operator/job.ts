import { z } from 'zod';
import { InstantWire } from '../kernel/wire.ts';

/** Work that is done after a commit, as those see it who run the server. What it is about is not among it. */
export const Job = z.object({
  key: z.int(),
  kind: z.string().meta({ example: 'import.run' }),
  state: z.enum(['waiting', 'running', 'dead']),
  createdAt: InstantWire,
  /** When it is tried next; of a dead one, when it was tried last. */
  at: InstantWire,
  attempts: z.int(),
  /** The name of the error it failed with last. Its message could quote data, so it is not kept. */
  lastError: z.string().nullable().meta({ example: 'SqliteError SQLITE_FULL' }),
});
export type Job = z.infer<typeof Job>;

export const JobQuery = z.object({
  state: z.enum(['active', 'dead']).default('active'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type JobQuery = z.infer<typeof JobQuery>;

import { z } from 'zod';
import { InstantWire } from '../kernel/wire.ts';

/** What is counted on the page of the operator. */
export const COUNTED = [
  'accounts',
  'contacts',
  'opportunities',
  'activities',
  'timeline',
  'changes',
] as const;
export type Counted = (typeof COUNTED)[number];

/** How the server is doing, for those who run it. */
export const ServerState = z.object({
  version: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** When this process was started. */
  startedAt: InstantWire,
  databaseBytes: z.int(),
  /** What was uploaded and is still kept. */
  files: z.object({ n: z.int(), bytes: z.int() }),
  /** How many there are of each. Where there are many, about: what the database believes, without counting. */
  counts: z.record(z.enum(COUNTED), z.object({ n: z.int(), exact: z.boolean() })),
  jobs: z.object({ waiting: z.int(), running: z.int(), dead: z.int() }),
  /** The last backup that was tried, and the last that was whole; null where there was none. */
  backup: z.object({
    last: z.object({ at: InstantWire, ok: z.boolean() }).nullable(),
    whole: z.object({ at: InstantWire, bytes: z.int() }).nullable(),
    overdue: z.boolean(),
  }),
});
export type ServerState = z.infer<typeof ServerState>;

/** How a backup went, as the command tells it. */
export const BackupRun = z.object({
  startedAt: z.int(),
  finishedAt: z.int(),
  bytes: z.int().min(0),
  ok: z.boolean(),
});
export type BackupRun = z.infer<typeof BackupRun>;

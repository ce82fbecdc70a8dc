import { z } from 'zod';
import { Id, InstantWire } from '../kernel/wire.ts';
import { UserRef } from '../records/record.ts';

/** `final` is done as well, and for good: nothing takes it back. */
export const OPERATION_STATES = ['running', 'done', 'undone', 'final'] as const;
export type OperationState = (typeof OPERATION_STATES)[number];

/** One thing a user did, however many rows it changed; the unit of undo and audit. */
export const OperationSummary = z.object({
  id: Id,
  /** In words: "Completed “Discovery call”". */
  label: z.string(),
  kind: z.string(),
  state: z.enum(OPERATION_STATES),
  actor: UserRef.nullable(),
  /** The name of the API key it was done through. */
  through: z.string().nullable().meta({ example: 'Zapier' }),
  at: InstantWire,
  undoable: z.boolean(),
  /** Of a long one: rows done and rows in all. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** Why it ended half-way, in words. */
  failure: z.string().nullable(),
});
export type OperationSummary = z.infer<typeof OperationSummary>;

/** What undo or redo did: `skipped` names what a bulk undo had to leave, with the reason. */
export const UndoAnswer = z.object({
  operationId: Id,
  label: z.string(),
  skipped: z.array(z.object({ what: z.string(), why: z.string() })),
  remaining: z.array(z.string()),
});
export type UndoAnswer = z.infer<typeof UndoAnswer>;

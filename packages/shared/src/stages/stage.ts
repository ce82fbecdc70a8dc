import { z } from 'zod';
import { Id, line } from '../kernel/wire.ts';
import { STAGE_EVENTS, STAGE_KINDS, STAGE_LISTS } from './stage.rules.ts';

export const StageCode = z.string().min(1).max(60).meta({ example: 'negotiation' });
const label = line(60);
const list = z.enum(STAGE_LISTS);
const probability = z.int().min(0).max(100);

/** A stage of the pipeline or of the lifecycle of contacts, or a status within one of the latter. */
export const Stage = z.object({
  list,
  /** Stays, whatever it is called; alone in its list. */
  code: StageCode,
  /** Of a status the lifecycle stage it belongs to; empty otherwise. */
  of: z.string(),
  label: z.string(),
  kind: z.enum(STAGE_KINDS),
  /** Of an open stage of the pipeline: how likely a sale in it is won, in per cent. */
  probability,
  /** Of a lifecycle stage: what brings contacts to it by itself. */
  entersOn: z.enum(STAGE_EVENTS).nullable(),
  /** No longer offered; what is in it stays. */
  retired: z.boolean(),
});
export type Stage = z.infer<typeof Stage>;

/** All lists, each in its order. */
export const Stages = z.object({ items: z.array(Stage) });
export type Stages = z.infer<typeof Stages>;

export const NewStage = z.object({
  list,
  code: Id.optional(),
  of: z.string().max(60).default(''),
  label,
  probability: probability.default(50),
  /** Of a status: nothing goes on with who has it. */
  closed: z.boolean().default(false),
});
export type NewStage = z.output<typeof NewStage>;

export const StageChange = z.object({
  label: label.optional(),
  probability: probability.optional(),
  entersOn: z.enum(STAGE_EVENTS).nullable().optional(),
  retired: z.boolean().optional(),
});
export type StageChange = z.output<typeof StageChange>;

/** The codes of a list in their new order; those left out follow as they were. */
export const StageOrder = z.object({
  list,
  of: z.string().max(60).default(''),
  codes: z.array(StageCode).max(200),
});
export type StageOrder = z.output<typeof StageOrder>;

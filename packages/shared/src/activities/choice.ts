import { z } from 'zod';
import { Id, line } from '../kernel/wire.ts';
import { CHOICE_KINDS, CHOICE_LISTS, type ChoiceKind } from './choice.rules.ts';

export const ChoiceCode = z.string().min(1).max(60).meta({ example: 'no_answer' });
const label = line(60);

/** An entry of a list that admins keep: an outcome of an activity type, or a topic of a kind of record. */
export const Choice = z.object({
  /** Stays, whatever it is called. */
  code: ChoiceCode,
  list: z.enum(CHOICE_LISTS),
  /** Of an outcome the activity type, of a topic the type of the primary record; `personal` without one. */
  of: z.enum(CHOICE_KINDS),
  label: z.string(),
  /** Of an outcome: it did not come about, and is red on every timeline. */
  failed: z.boolean(),
  /** No longer offered; what has it keeps it. */
  retired: z.boolean(),
});
export type Choice = z.infer<typeof Choice>;

/** All lists, each in its order, and the topic this user chose last for each kind of record. */
export const Choices = z.object({
  items: z.array(Choice),
  lastTopics: z.record(z.string(), ChoiceCode),
});
export type Choices = z.infer<typeof Choices>;

export const NewChoice = z.object({
  code: Id.optional(),
  list: z.enum(CHOICE_LISTS),
  of: z.enum(CHOICE_KINDS),
  label,
  failed: z.boolean().default(false),
});
export type NewChoice = z.output<typeof NewChoice>;

export const ChoiceChange = z.object({
  label: label.optional(),
  failed: z.boolean().optional(),
  retired: z.boolean().optional(),
});
export type ChoiceChange = z.output<typeof ChoiceChange>;

/** The codes of a list in their new order; those left out follow as they were. */
export const ChoiceOrder = z.object({
  list: z.enum(CHOICE_LISTS),
  of: z.enum(CHOICE_KINDS),
  codes: z.array(ChoiceCode).max(200),
});
export type ChoiceOrder = Omit<z.output<typeof ChoiceOrder>, 'of'> & { readonly of: ChoiceKind };

import { z } from 'zod';
import { Money } from '../kernel/money.ts';
import { LocalDateWire } from '../kernel/wire.ts';
import { OpportunityQuery } from '../records/record-list.ts';
import { StageCode } from '../stages/stage.ts';

/** What a board is narrowed to: as a list of opportunities is, but for the stage. */
export const BoardQuery = OpportunityQuery.pick({
  search: true,
  owner: true,
  account: true,
  contact: true,
  tag: true,
  filter: true,
});
export type BoardQuery = z.infer<typeof BoardQuery>;

/** What the columns of the board hold; those that hold nothing are left out. */
export const Board = z.object({
  /** Won and lost ones are shown from this day on; the others are in the list. */
  closedSince: LocalDateWire,
  columns: z.array(
    z.object({
      stage: StageCode,
      count: z.int(),
      /** What they are worth together, by currency. */
      sums: z.array(Money),
    }),
  ),
});
export type Board = z.infer<typeof Board>;

import { z } from 'zod';

/** An amount: integer minor units (cents) of an ISO 4217 currency. */
export const Money = z.object({
  minor: z.int().min(-1e15).max(1e15),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Choose a currency from the list.'),
});
export type Money = z.infer<typeof Money>;

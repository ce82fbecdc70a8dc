import { z } from 'zod';

/** What would go with a person who is erased, and what would stay; counted up to a thousand. */
export const Erasable = z.object({
  name: z.string(),
  /** Activities about them first of all: they go. */
  activities: z.int(),
  /** Activities about others that they took part in: they stay, without them. */
  shared: z.int(),
});
export type Erasable = z.infer<typeof Erasable>;

/** The request to erase a person. */
export const Erasing = z.object({
  /** Their name, typed to confirm. */
  name: z.string().max(500),
  /** Keep a hash of their addresses, so that no import brings them back. */
  keepOut: z.boolean().default(false),
});
export type Erasing = z.infer<typeof Erasing>;

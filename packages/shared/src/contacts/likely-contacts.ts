import { z } from 'zod';
import { Id } from '../kernel/wire.ts';

const typed = z.string().max(2000).optional();

/** What is known so far of a contact being written, to find who it probably is. */
export const LikelyContactsQuery = z.object({
  firstName: typed,
  lastName: typed,
  /** Several addresses or numbers are separated by commas. */
  email: typed,
  phone: typed,
  linkedin: typed,
  accountId: Id.optional(),
  /** The contact itself, when it is being changed. */
  except: Id.optional(),
});
export type LikelyContactsQuery = z.infer<typeof LikelyContactsQuery>;

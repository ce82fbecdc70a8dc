import { z } from 'zod';
import { Id, InstantWire, line } from '../kernel/wire.ts';
import { SCOPES } from '../people/scope.ts';
import { UserRef } from '../records/record.ts';

/** What a program shows instead of a session: acts as its owner, within its scope. */
export const ApiKey = z.object({
  id: Id,
  name: line(60),
  scope: z.enum(SCOPES),
  /** How the key itself ends, to tell one from another. */
  ending: z.string().meta({ example: 'x7Qa' }),
  owner: UserRef,
  createdAt: InstantWire,
  /** null: it does not run out. */
  expiresAt: InstantWire.nullable(),
  /** Within a minute; null: never used. */
  usedAt: InstantWire.nullable(),
  /** Where it was used from last; empty where that is not known. */
  usedFrom: z.string().meta({ example: '203.0.113.7' }),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** A key to be made. `expiresInDays` left out or null: it does not run out. */
export const NewApiKey = z.object({
  name: line(60),
  scope: z.enum(SCOPES),
  expiresInDays: z.int().min(1, 'Give at least one day.').max(3650, 'Give at most ten years.').nullish(),
});
export type NewApiKey = z.output<typeof NewApiKey>;

/** A key just made. `secret` is shown this once, and null where the request was a repeat. */
export const MadeApiKey = z.object({
  apiKey: ApiKey,
  secret: z.string().nullable().meta({ example: 'daybook_Jq0v8kVb3Yc6mPz1sT4wXe7uRa2nLh5gFd9iKo0Mx7Qa' }),
});
export type MadeApiKey = z.infer<typeof MadeApiKey>;

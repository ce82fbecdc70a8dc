import { Refusal } from '@daybook/shared/kernel/refusal';

/** What a list can be narrowed to beside its filter, by the name that its query has for it. */
const GONE = {
  owner: 'The person this is narrowed to is not there any more.',
  team: 'The team this is narrowed to is not there any more.',
  account: 'The account this is narrowed to is not there any more.',
  contact: 'The contact this is narrowed to is not there any more.',
  deal: 'The deal this is narrowed to is not there any more.',
} as const;
export type NarrowedBy = keyof typeof GONE;

/** What a list is narrowed to; what has gone is refused by name, so that nothing is left out or shown in silence. */
export const narrowedTo = <T>(value: T | undefined, path: NarrowedBy): T => {
  if (value !== undefined) return value;
  const message = GONE[path];
  throw new Refusal('request.invalid', { detail: message, errors: [{ path, message }] });
};

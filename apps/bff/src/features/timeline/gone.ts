import { Refusal } from '@daybook/shared/kernel/refusal';

/** What is said of something that a timeline is asked about and that is not there, by the name its query has for it. */
export const GONE = {
  actor: 'One of these people is not there any more.',
  person: 'One of these contacts is not there any more.',
  team: 'One of these teams is not there any more.',
  account: 'One of these accounts is not there any more.',
  outcome: 'One of these outcomes is not there any more.',
  topic: 'One of these topics is not there any more.',
  entry: 'This entry is not there any more.',
} as const;
type Asked = keyof typeof GONE;

/** All that is asked about; what is not among the known ones is refused by its place, not left out in silence. */
export const allThere = <T>(asked: Asked, names: readonly string[], known: ReadonlyMap<string, T>): T[] => {
  const errors = names.flatMap((name, i) =>
    known.has(name) ? [] : [{ path: `${asked}.${i}`, message: GONE[asked] }],
  );
  if (errors.length > 0) throw new Refusal('request.invalid', { detail: GONE[asked], errors });
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
};

/** The entry that a timeline is asked to begin at, where it stands on it. */
export const entryThere = <T>(found: T | undefined): T => {
  if (found !== undefined) return found;
  const message = GONE.entry;
  throw new Refusal('request.invalid', { detail: message, errors: [{ path: 'entry', message }] });
};

export const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

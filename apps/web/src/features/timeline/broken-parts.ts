import { ACTIVITY_TYPES } from '@daybook/shared/activities/activity-type';
import { parseLocalDate } from '@daybook/shared/kernel/time';
import { CATEGORIES } from '@daybook/shared/timeline/category';
import { Problem } from '../../shared/api/problem.ts';
import { TIMELINE_PARAMS as NAMES } from '../../shared/lib/timeline-params.ts';

/** Something that an address asks of a timeline and that cannot be had: where it stands, and what is wrong with it. */
export interface BrokenPart {
  readonly param: string;
  readonly value: string;
  readonly what: string;
}

const valuesIn = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

export const quoted = (value: string): string => `“${value}”`;

/** Lists that an address may have values of. Told when asked: what is known is in another part of the program. */
const LISTS = [
  {
    param: NAMES.categories,
    knows: (value: string) => CATEGORIES.some((known) => known === value),
    say: (value: string) => `There are no entries of the kind ${quoted(value)}.`,
  },
  {
    param: NAMES.types,
    knows: (value: string) => ACTIVITY_TYPES.some(({ code }) => code === value),
    say: (value: string) => `There is no type of activity ${quoted(value)}.`,
  },
] as const;

const isDay = (text: string): boolean => parseLocalDate(text) !== undefined;
const isKey = (text: string): boolean => Number.isSafeInteger(Number(text)) && Number(text) > 0;

/** Something of an address that has one value. */
export interface Single {
  readonly param: string;
  readonly fits: (value: string) => boolean;
  readonly say: (value: string) => string;
}

/** What has one value. */
const SINGLES: readonly Single[] = [
  {
    param: NAMES.did,
    fits: (value) => value === 'done' || value === 'planned',
    say: (value) => `Entries are done or planned, not ${quoted(value)}.`,
  },
  { param: NAMES.from, fits: isDay, say: (value) => `There is no day ${quoted(value)} to begin with.` },
  { param: NAMES.to, fits: isDay, say: (value) => `There is no day ${quoted(value)} to end with.` },
  {
    param: NAMES.rollUp,
    fits: (value) => value === '0' || value === '1',
    say: () => 'It is not known whether what is related is to be shown.',
  },
  { param: NAMES.entry, fits: isKey, say: () => 'There is no such entry to begin at.' },
];

/** What of these an address asks and that does not fit. */
export const unknownOf = (params: URLSearchParams, singles: readonly Single[]): readonly BrokenPart[] =>
  singles.flatMap(({ param, fits, say }) => {
    const value = params.get(param);
    return !value || fits(value) ? [] : [{ param, value, what: say(value) }];
  });

/** What an address asks of a timeline and nobody knows; nothing of it is read in silence as if it had not been asked. */
export const unknownParts = (params: URLSearchParams): readonly BrokenPart[] => [
  ...LISTS.flatMap(({ param, knows, say }) =>
    valuesIn(params.get(param)).flatMap((value) =>
      knows(value) ? [] : [{ param, value, what: say(value) }],
    ),
  ),
  ...unknownOf(params, SINGLES),
];

/** By which names the server speaks of what it is asked. */
const ASKED: Readonly<Record<string, string>> = {
  actor: NAMES.actors,
  person: NAMES.people,
  outcome: NAMES.outcomes,
  topic: NAMES.topics,
  text: NAMES.text,
  entry: NAMES.entry,
  team: 'team',
  account: 'account',
};

/** What the server refuses of it: who or what was chosen and has gone. */
export const refusedParts = (params: URLSearchParams, error: unknown): readonly BrokenPart[] => {
  if (!(error instanceof Problem)) return [];
  return error.errors.flatMap(({ path, message }) => {
    const [name = '', place] = path.split('.');
    const param = ASKED[name];
    if (param === undefined) return [];
    const text = params.get(param) ?? '';
    const value = place === undefined ? text : valuesIn(text)[Number(place)];
    return value ? [{ param, value, what: message }] : [];
  });
};

/** The same address without them. */
export const withoutParts = (params: URLSearchParams, parts: readonly BrokenPart[]): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const { param, value } of parts) {
    const text = next.get(param);
    const left = text === value ? [] : valuesIn(text).filter((one) => one !== value);
    if (left.length === 0) next.delete(param);
    else next.set(param, left.join());
  }
  return next;
};

import { ACTIVITY_TYPES, type ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { type LocalDate, parseLocalDate } from '@daybook/shared/kernel/time';
import { CATEGORIES, type Category } from '@daybook/shared/timeline/category';
import { TIMELINE_PARAMS as NAMES } from '../../shared/lib/timeline-params.ts';

/** What is looked for on a timeline, beside its categories. */
export interface Narrowing {
  /** Ids of users who did it, and of contacts who were involved. */
  readonly actors: readonly string[];
  readonly people: readonly string[];
  /** Of the activities it tells of. */
  readonly types: readonly ActivityTypeCode[];
  readonly outcomes: readonly string[];
  readonly topics: readonly string[];
  readonly did: 'done' | 'planned' | null;
  readonly text: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** What of a timeline is read. */
export interface TimelineFilter extends Narrowing {
  /** None chosen: everything. */
  readonly categories: readonly Category[];
  /** Also what happened on the records under this one. */
  readonly rollUp: boolean;
  /** The entry it begins at; null for the newest. */
  readonly entry: number | null;
}

export const NOTHING_NARROWED: Narrowing = {
  actors: [],
  people: [],
  types: [],
  outcomes: [],
  topics: [],
  did: null,
  text: '',
  from: null,
  to: null,
};

export const EVERYTHING: TimelineFilter = {
  ...NOTHING_NARROWED,
  categories: [],
  rollUp: true,
  entry: null,
};

const someOf = <T extends string>(known: readonly T[], text: string | null): readonly T[] => {
  const wanted = new Set((text ?? '').split(','));
  return known.filter((value) => wanted.has(value));
};

const listIn = (text: string | null): readonly string[] => (text ?? '').split(',').filter(Boolean);

const keyIn = (text: string | null): number | null => {
  const key = Number(text);
  return Number.isSafeInteger(key) && key > 0 ? key : null;
};

/** The timeline an address asks for, as far as it is known: what is not, `unknownParts` tells. */
export const readTimelineAddress = (params: URLSearchParams): TimelineFilter => {
  const of = (name: keyof typeof NAMES) => params.get(NAMES[name]);
  const did = of('did');
  return {
    categories: someOf(CATEGORIES, of('categories')),
    rollUp: of('rollUp') !== '0',
    actors: listIn(of('actors')),
    people: listIn(of('people')),
    types: someOf(
      ACTIVITY_TYPES.map(({ code }) => code),
      of('types'),
    ),
    outcomes: listIn(of('outcomes')),
    topics: listIn(of('topics')),
    did: did === 'done' || did === 'planned' ? did : null,
    text: of('text') ?? '',
    from: parseLocalDate(of('from') ?? '') ?? null,
    to: parseLocalDate(of('to') ?? '') ?? null,
    entry: keyIn(of('entry')),
  };
};

const textsOf = (filter: TimelineFilter): Readonly<Record<keyof TimelineFilter, string>> => ({
  categories: filter.categories.join(),
  rollUp: filter.rollUp ? '' : '0',
  actors: filter.actors.join(),
  people: filter.people.join(),
  types: filter.types.join(),
  outcomes: filter.outcomes.join(),
  topics: filter.topics.join(),
  did: filter.did ?? '',
  text: filter.text.trim(),
  from: filter.from ?? '',
  to: filter.to ?? '',
  entry: filter.entry === null ? '' : String(filter.entry),
});

/** The same address, asking for these parts of a timeline; everything usual is left out, and other parts stay. */
export const writeTimelineAddress = (
  params: URLSearchParams,
  part: Partial<TimelineFilter>,
): URLSearchParams => {
  const next = new URLSearchParams(params);
  const texts = textsOf({ ...EVERYTHING, ...part });
  for (const name of Object.keys(part) as (keyof TimelineFilter)[]) {
    if (texts[name] === '') next.delete(NAMES[name]);
    else next.set(NAMES[name], texts[name]);
  }
  return next;
};

const ASKED = {
  categories: 'category',
  rollUp: 'rollUp',
  actors: 'actor',
  people: 'person',
  types: 'type',
  outcomes: 'outcome',
  topics: 'topic',
  did: 'did',
  text: 'text',
  from: 'from',
  to: 'to',
  entry: 'entry',
} as const satisfies Record<keyof TimelineFilter, string>;

/** What the server is asked for. */
export const timelineSearch = (filter: TimelineFilter): URLSearchParams =>
  new URLSearchParams(
    Object.entries(textsOf(filter)).flatMap(([name, text]) =>
      text === '' ? [] : [[ASKED[name as keyof typeof ASKED], text]],
    ),
  );

/** How many kinds of narrowing there are. */
export const countNarrowing = (filter: Narrowing): number =>
  [
    filter.actors.length > 0,
    filter.people.length > 0,
    filter.types.length > 0,
    filter.outcomes.length > 0,
    filter.topics.length > 0,
    filter.did !== null,
    filter.text.trim() !== '',
    filter.from !== null || filter.to !== null,
  ].filter(Boolean).length;

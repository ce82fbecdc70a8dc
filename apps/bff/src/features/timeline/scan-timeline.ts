import type { Category } from '@daybook/shared/timeline/category';
import type { Reader } from '../../platform/db/open.ts';
import {
  type EntryFacts,
  type EntrySet,
  findFacts,
  findMembers,
  readSpots,
  type Spot,
  type Spots,
} from './entry-sets.store.ts';
import type { Place, TimelineLink } from './read-timeline.store.ts';

/** How much of each range is looked at in one step, and how much in one request. */
const STEP = 200;
const MOST = 2000;

export interface ScanRequest {
  /** An entry is in each of these; the first one's records say through which of theirs. */
  readonly sets: readonly EntrySet[];
  readonly categories: readonly Category[];
  readonly matches: ((entry: EntryFacts) => boolean) | undefined;
  readonly since: number;
  readonly before: Place | undefined;
  readonly limit: number;
}

export interface Scanned {
  readonly links: readonly TimelineLink[];
  readonly next: Place | undefined;
  /** Where the page is not full: how far back was looked. */
  readonly lookedBackTo: number | null;
}

/** The set to go by: the one that goes back furthest with what was read of it. */
const furthest = (read: readonly Spots[]): { at: number; spots: readonly Spot[]; reach: Place | undefined } =>
  read
    .map((of, at) => ({ at, ...of }))
    .toSorted((a, b) => {
      if (a.reach === undefined || b.reach === undefined)
        return (
          Number(a.reach !== undefined) - Number(b.reach !== undefined) || a.spots.length - b.spots.length
        );
      return a.reach[0] - b.reach[0] || a.reach[1] - b.reach[1];
    })[0] ?? { at: 0, spots: [], reach: undefined };

type Keep = (spot: Spot) => boolean;

/** Which of the spots are in the other sets and tell what is asked for. */
const sift = async (db: Reader, { sets, matches }: ScanRequest, at: number, keys: readonly number[]) => {
  const keeps: Keep[] = [];
  const byPeople = sets.some(({ kind }, i) => i !== at && kind === 'by');
  const facts =
    keys.length > 0 && (matches !== undefined || byPeople)
      ? new Map((await findFacts(db, keys)).map((entry) => [entry.key, entry]))
      : undefined;
  for (const [i, set] of sets.entries()) {
    if (i === at || set.kind === 'all') continue;
    if (set.kind === 'on') {
      const members = await findMembers(db, set, keys);
      keeps.push(({ entry_key }) => members.has(entry_key));
    } else {
      const actors = new Set<number | null | undefined>(set.actors);
      keeps.push(({ entry_key }) => actors.has(facts?.get(entry_key)?.actor_key));
    }
  }
  if (matches !== undefined) {
    keeps.push(({ entry_key }) => {
      const entry = facts?.get(entry_key);
      return entry !== undefined && matches(entry);
    });
  }
  return (spot: Spot) => keeps.every((keep) => keep(spot));
};

const step = async (db: Reader, request: ScanRequest, before: Place | undefined) => {
  const stretch = { before, since: request.since, categories: request.categories, limit: STEP };
  const read = await Promise.all(request.sets.map((set) => readSpots(db, set, stretch)));
  const { at, spots, reach } = furthest(read);
  const wanted = new Set<string>(request.categories);
  const ofKind = wanted.size === 0 ? spots : spots.filter(({ category }) => wanted.has(category));
  const keep = await sift(
    db,
    request,
    at,
    ofKind.map(({ entry_key }) => entry_key),
  );
  return { hits: ofKind.filter(keep), looked: Math.max(spots.length, 1), reach };
};

/** Through which record each entry is on the timeline, where it is that of records. */
const withVias = async (
  db: Reader,
  { sets }: ScanRequest,
  hits: readonly Spot[],
): Promise<TimelineLink[]> => {
  const [first] = sets;
  const keys = hits.map(({ entry_key }) => entry_key);
  const vias = first?.kind === 'on' ? await findMembers(db, first, keys) : new Map<number, number | null>();
  return hits.map(({ happened_at, entry_key }) => ({
    happened_at,
    entry_key,
    via_key: vias.get(entry_key) ?? null,
  }));
};

/**
 * A page of what is in all of some sets and tells what is asked for, in bounded steps back through the set that leads
 * back fastest: a person who was seldom there is found by their own entries, not by looking through everybody's. What
 * a request leaves is read with the next, from where this one got to.
 */
export const scanTimeline = async (db: Reader, request: ScanRequest): Promise<Scanned> => {
  const hits: Spot[] = [];
  let before = request.before;
  for (let looked = 0; ; ) {
    const { hits: more, looked: further, reach } = await step(db, request, before);
    hits.push(...more);
    looked += further;
    if (hits.length > request.limit || (hits.length === request.limit && reach !== undefined)) {
      const page = hits.slice(0, request.limit);
      const last = page.at(-1);
      return {
        links: await withVias(db, request, page),
        next: last && [last.happened_at, last.entry_key],
        lookedBackTo: null,
      };
    }
    if (reach === undefined || looked >= MOST) {
      return {
        links: await withVias(db, request, hits),
        next: reach,
        lookedBackTo: reach?.[0] ?? null,
      };
    }
    before = reach;
  }
};

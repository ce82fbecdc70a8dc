import type { Resource } from '../operation/operation.ts';

/** What changed, by resource: ids, or none where all of it may have. */
export type Changed = ReadonlyMap<Resource, ReadonlySet<string>>;

/** What listeners are told of; a new resource missing here does not compile. */
const TOLD: Readonly<Record<Exclude<Resource, 'sessions'>, true>> = {
  activities: true,
  records: true,
  timeline: true,
  people: true,
  operations: true,
  imports: true,
  programs: true,
  notices: true,
  linkedin: true,
  templates: true,
  views: true,
  forms: true,
  workspace: true,
};

export interface LiveMessage {
  readonly resource: Resource;
  /** Empty: all of it may have changed. */
  readonly ids: readonly string[];
}

/** More ids than this are told as "all of it": reading again costs less than comparing. */
const MOST_IDS = 100;

/** Adds up what changed until it is told. */
export class Gathered {
  readonly #ids = new Map<Resource, Set<string> | 'all'>();

  add(changed: Changed): void {
    for (const [resource, ids] of changed) {
      const known = this.#ids.get(resource);
      if (known === 'all') continue;
      const sum = new Set([...(known ?? []), ...ids]);
      this.#ids.set(resource, ids.size === 0 || sum.size > MOST_IDS ? 'all' : sum);
    }
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  /** What was gathered, which is forgotten with that. */
  take(): LiveMessage[] {
    const messages = [...this.#ids].map(([resource, ids]) => ({
      resource,
      ids: ids === 'all' ? [] : [...ids],
    }));
    this.#ids.clear();
    return messages;
  }
}

export const asChanged = (messages: readonly LiveMessage[]): Changed =>
  new Map(messages.map(({ resource, ids }) => [resource, new Set(ids)]));

/** Said when it is not known what changed. */
export const EVERYTHING: readonly LiveMessage[] = (Object.keys(TOLD) as Resource[]).map((resource) => ({
  resource,
  ids: [],
}));

import { Refusal } from '@daybook/shared/kernel/refusal';

export interface Rate {
  /** How many may come at once. */
  readonly burst: number;
  /** How many a second go on for ever. */
  readonly perSecond: number;
}

/** More subjects than this are forgotten where their time is up. */
const MOST_SUBJECTS = 10_000;

/**
 * Lets each subject do so many things a second and a burst now and then. It is counted in this process: several allow
 * that many each.
 */
export class RateLimit {
  readonly #burst: number;
  readonly #msEach: number;
  /** When each subject will have made up for what it did. */
  readonly #until = new Map<string, number>();

  constructor({ burst, perSecond }: Rate) {
    this.#burst = burst;
    this.#msEach = 1000 / perSecond;
  }

  /** Counts one; refused with how long to wait where it is one too many. */
  take(subject: string, now: number): void {
    const until = Math.max(now, this.#until.get(subject) ?? now);
    const waitMs = until + this.#msEach - now - this.#burst * this.#msEach;
    if (waitMs > 0) throw tooMany(Math.ceil(waitMs / 1000));
    if (this.#until.size >= MOST_SUBJECTS) this.#forget(now);
    this.#until.set(subject, until + this.#msEach);
  }

  #forget(now: number): void {
    for (const [subject, until] of this.#until) if (until <= now) this.#until.delete(subject);
  }
}

const tooMany = (retryAfterSeconds: number): Refusal =>
  new Refusal('request.too-many', {
    detail: `Too many requests. Try again in ${retryAfterSeconds === 1 ? 'a second' : `${retryAfterSeconds} seconds`}.`,
    facts: { retryAfterSeconds },
  });

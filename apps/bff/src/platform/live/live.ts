import { setTimeout as sleep } from 'node:timers/promises';
import { type Changed, Gathered, type LiveMessage } from './changed.ts';

/** One browser that listens. */
export interface Listener {
  readonly sessionId: string;
  /** Given the JSON of an array of messages; never called once it has stopped listening. */
  readonly tell: (messages: string) => void;
  /** Called when the session or the process ends. */
  readonly end: () => void;
}

/** How other processes on the same database learn of what changed here. */
export interface Peers {
  /** `sessions` are ids of those that ended. */
  tell(messages: readonly LiveMessage[], sessions: readonly string[]): void;
  close(): Promise<void>;
}

export interface Live {
  /** Tells listeners here and everywhere; ids of `sessions` are of those that ended, and their streams end. */
  publish(changed: Changed): void;
  /** The same for what another process has told. */
  publishHere(changed: Changed): void;
  /** Answers how to stop listening. */
  subscribe(listener: Listener): () => void;
  join(peers: Peers): void;
  /** Who listens now. */
  readonly sessionIds: ReadonlySet<string>;
  readonly listeners: number;
  /** Ends all streams. */
  close(): Promise<void>;
}

/** How long changes are gathered before they are told. */
const COALESCE_MS = 30;
/** With many listeners not all are told at once: what they then ask for would come at once too. */
const AT_ONCE = 50;
const BETWEEN_MS = 20;

const pause = (ms: number) => sleep(ms, undefined, { ref: false });

const withoutSessions = (changed: Changed): Changed =>
  new Map([...changed].filter(([resource]) => resource !== 'sessions'));

/** Hands changes to the listeners of this process and to its peers, a few times a second at the most. */
class Hub implements Live {
  readonly #listeners = new Set<Listener>();
  readonly #waiting = new Gathered();
  readonly #outgoing = new Gathered();
  #peers: Peers | undefined;
  #isTelling = false;

  publish(changed: Changed): void {
    const ended = changed.get('sessions');
    // At once: whoever was signed out must not go on reading.
    if (ended !== undefined) this.#peers?.tell([], [...ended]);
    if (this.#peers !== undefined) this.#outgoing.add(withoutSessions(changed));
    this.publishHere(changed);
  }

  publishHere(changed: Changed): void {
    const ended = changed.get('sessions');
    if (ended !== undefined)
      for (const { sessionId, end } of this.#listeners) if (ended.has(sessionId)) end();
    if (this.#listeners.size > 0) this.#waiting.add(withoutSessions(changed));
    if (!this.#isTelling) void this.#tell();
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  join(peers: Peers): void {
    this.#peers = peers;
  }

  get sessionIds(): ReadonlySet<string> {
    return new Set([...this.#listeners].map(({ sessionId }) => sessionId));
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  async close(): Promise<void> {
    for (const { end } of this.#listeners) end();
    this.#listeners.clear();
    this.#tellPeers();
    await this.#peers?.close();
    this.#peers = undefined;
  }

  async #tell(): Promise<void> {
    this.#isTelling = true;
    while (!this.#waiting.isEmpty || !this.#outgoing.isEmpty) {
      await pause(COALESCE_MS);
      this.#tellPeers();
      const messages = this.#waiting.take();
      if (messages.length > 0) await this.#tellInTurn(JSON.stringify(messages));
    }
    this.#isTelling = false;
  }

  async #tellInTurn(messages: string): Promise<void> {
    let told = 0;
    for (const listener of this.#listeners) {
      if (told > 0 && told % AT_ONCE === 0) await pause(BETWEEN_MS);
      told += 1;
      // It may have gone while others were told.
      if (this.#listeners.has(listener)) listener.tell(messages);
    }
  }

  #tellPeers(): void {
    const messages = this.#outgoing.take();
    if (messages.length > 0) this.#peers?.tell(messages, []);
  }
}

export const createLive = (): Live => new Hub();

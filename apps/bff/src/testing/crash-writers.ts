import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.ts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/**
 * People who go on writing until the server is gone under them, and send again what was not answered. Each request is
 * known by its key, so that it counts once however often it is sent.
 */
export class CrashWriters {
  /** Not answered yet, by request key. */
  readonly #open = new Map<string, Sent>();
  /** Activities whose making was answered; those in `done` were completed too. */
  readonly made = new Set<string>();
  readonly done = new Set<string>();
  answered = 0;
  resent = 0;

  /** Writes with so many at once until nothing answers any more. */
  async write(who: Visitor, people: number): Promise<void> {
    await Promise.all(Array.from({ length: people }, () => this.#writeOn(who)));
  }

  /** Sends again all that was not answered. */
  async resend(who: Visitor): Promise<void> {
    const open = [...this.#open];
    this.resent += open.length;
    const again = await Promise.all(open.map(([key, sent]) => this.#send(who, key, sent)));
    if (again.includes(false)) throw new Error('The server that was started again does not answer.');
  }

  async #writeOn(who: Visitor): Promise<void> {
    while (true) {
      const id = randomUUID();
      const make = { method: 'POST', path: '/activities', body: { id, type: 'call', subject: `Call ${id}` } };
      if (!(await this.#send(who, randomUUID(), make))) return;
      if (id > '8') continue;
      const complete = { method: 'POST', path: `/activities/${id}/complete`, body: {} };
      if (!(await this.#send(who, randomUUID(), complete))) return;
    }
  }

  /** Answers false where the server was gone before it answered. */
  async #send(who: Visitor, key: string, sent: Sent): Promise<boolean> {
    this.#open.set(key, sent);
    const answer = await who
      .call(sent.method, sent.path, sent.body, { 'idempotency-key': key })
      .catch(() => undefined);
    if (answer === undefined) return false;
    if (answer.status !== 200)
      throw new Error(`${sent.path}: ${answer.status} ${JSON.stringify(answer.json)}`);
    this.#open.delete(key);
    this.answered += 1;
    const { id, status } = answer.json.activity;
    this.made.add(id);
    if (status === 'done') this.done.add(id);
    return true;
  }
}

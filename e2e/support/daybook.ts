import type { Setup, SignIn } from '@daybook/shared/people/access';
import type { BrowserContext } from '@playwright/test';
import { Personal } from './personal.ts';
import { type Server, startServer } from './server.ts';

/** How long, in ISO 8601, or until when. */
export type ClockChange = { readonly advance: string } | { readonly now: string };

/** Who signs in. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const ADMIN: Person = {
  name: 'Ada Palmer',
  email: 'ada@example.com',
  password: 'a quiet morning in May',
};

/** One Daybook under test: the program, its data and its clock. It keeps its address when it is restarted. */
export class Daybook {
  readonly #env: Readonly<Record<string, string>>;
  #server: Server;
  #said = '';
  /** What this journey has told it about people. */
  readonly personal = new Personal();
  #now: string;

  private constructor(server: Server, env: Readonly<Record<string, string>>, now: string) {
    this.#server = server;
    this.#env = env;
    this.#now = now;
  }

  static async start(env: Readonly<Record<string, string>>, now: string): Promise<Daybook> {
    return new Daybook(await startServer({ ...env, DAYBOOK_TEST: '1', DAYBOOK_TEST_CLOCK: now }), env, now);
  }

  /** Where its data lies. */
  get folder(): string {
    return this.#env['DAYBOOK_DATA'] ?? '';
  }

  get origin(): string {
    return this.#server.origin;
  }

  get now(): string {
    return this.#now;
  }

  /** The address printed at the last start: at the very first one it leads to the set-up. */
  get printed(): URL {
    return this.#server.printed;
  }

  /** Everything the program has written, over all its starts. */
  get output(): string {
    return this.#said + this.#server.output();
  }

  /** Moves the server's clock; what is due by then happens. */
  async setClock(change: ClockChange): Promise<string> {
    const answer = await fetch(`${this.origin}/api/test/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.origin },
      body: JSON.stringify(change),
    });
    if (!answer.ok) throw new Error(`The clock was not moved: ${answer.status} ${await answer.text()}`);
    const { now } = (await answer.json()) as { now: string };
    this.#now = now;
    return now;
  }

  /** Ends it, in good order or as a power cut would. */
  async end(how: 'stop' | 'kill' = 'stop'): Promise<void> {
    await this.#server[how]();
  }

  /** Starts it again on the same data, at the same address and moment. */
  async startAgain(): Promise<void> {
    const { origin } = this;
    this.#said += this.#server.output();
    const again = {
      ...this.#env,
      DAYBOOK_TEST: '1',
      DAYBOOK_TEST_CLOCK: this.#now,
      PORT: new URL(origin).port,
    };
    this.#server = await startServer(again);
  }
}

/** What a journey does before it begins, through the API; the browser of that context is signed in by it. */
export const actIn = (context: BrowserContext, daybook: Daybook) => {
  /** Sends what a page would send; answers the body, and fails the journey where it is refused. */
  const send = async <T>(method: 'POST' | 'PATCH', path: string, data: object): Promise<T> => {
    const headers = { origin: daybook.origin };
    daybook.personal.note(data);
    const answer = await context.request.fetch(`${daybook.origin}${path}`, { method, data, headers });
    if (!answer.ok())
      throw new Error(`${method} ${path} was refused: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const post = <T = unknown>(path: string, data: object = {}): Promise<T> => send<T>('POST', path, data);
  return {
    post,
    patch: <T = unknown>(path: string, data: object): Promise<T> => send<T>('PATCH', path, data),
    /** Creates the workspace with its first admin, who is signed in. */
    setUp: async (admin: Person = ADMIN): Promise<Person> => {
      const token = new URLSearchParams(daybook.printed.hash.slice(1)).get('token') ?? '';
      const place = { workspaceName: 'Palmer & Co', zone: 'Europe/Berlin', locale: 'en-GB' };
      await post('/api/setup', { token, ...place, ...admin } satisfies Setup);
      return admin;
    },
    /** Signs in without the page, for journeys that are about something else. */
    signIn: async ({ email, password }: Person): Promise<void> => {
      await post('/api/session', { email, password } satisfies SignIn);
    },
    /** Moves the clock of the server and of every page of this context; timers due by then fire once. */
    advanceClock: async (advance: string): Promise<void> => {
      const before = daybook.now;
      const after = await daybook.setClock({ advance });
      await context.clock.fastForward(Date.parse(after) - Date.parse(before));
    },
  };
};

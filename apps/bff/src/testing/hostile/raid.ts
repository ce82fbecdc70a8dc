import { ROLES } from '@daybook/shared/people/role';
import { aUser, type Json } from '../people.ts';
import type { Random } from '../random.ts';
import type { TestApp } from '../test-app.ts';
import type { Secrets } from './canaries.ts';
import type { Source } from './from-schema.ts';
import { type HostileRequest, hostileRequest, kindOf, type Route, routesOf } from './requests.ts';

export interface Raid {
  readonly requests: number;
  /** What no answer may be, with the request that got it. */
  readonly faults: readonly string[];
  readonly statuses: Readonly<Record<string, number>>;
  /** The most that one request kept the processor busy, which does not depend on who else has the machine. */
  readonly busiest: Longest;
  /** The longest that one took by the clock, what it waited for included. */
  readonly slowest: Longest;
}

interface Longest {
  readonly ms: number;
  readonly what: string;
}

const longer = (a: Longest, b: Longest): Longest => (b.ms > a.ms ? b : a);

/**
 * Hashing a password is slow on purpose; an export grows with all that is there, and sending again what was not
 * delivered with all that was not, which is nearly all of it here: fewer of those.
 */
const RARELY =
  /^(POST \/api\/(setup|session|links\/\{token\}|me\/password|users|webhooks\/\{id\}\/replay)|GET \/api\/export\.zip)$/;
/** Builds two thousand records and takes them away, which has tests of its own. */
const NEVER_BY_ADMIN = /^(POST|DELETE) \/api\/demo$/;

const INNER = /\n\s+at |node_modules|\.ts:\d|SQLITE_|syntax error at or near|kysely|better-sqlite/;

const asRequest = ({ method, path, headers, body }: HostileRequest, cookie: string | undefined): Request =>
  new Request(`http://localhost${path}`, {
    method,
    headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    ...(body === undefined ? {} : { body }),
  });

const readText = async (response: Response): Promise<string> => {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  await response.body?.cancel();
  return '';
};

const isProblem = (response: Response, text: string): boolean => {
  if (response.headers.get('content-type') !== 'application/problem+json') return false;
  const { code, title, status }: Json = JSON.parse(text);
  return typeof code === 'string' && typeof title === 'string' && status === response.status;
};

/** One after the other, requests to every route as everybody there is, signed out too. */
class Raider {
  readonly #app: TestApp;
  readonly #random: Random;
  readonly #routes: readonly Route[];
  readonly #source: Source;
  readonly #secrets: Secrets;
  readonly #cookies = new Map<string, string>();
  readonly #ids: string[];
  readonly #byKind = new Map<string, string[]>();
  readonly faults: string[] = [];
  readonly statuses: Record<string, number> = {};
  busiest: Longest = { ms: 0, what: '' };
  slowest: Longest = { ms: 0, what: '' };

  constructor(app: TestApp, random: Random, document: Json, secrets: Secrets) {
    this.#app = app;
    this.#random = random;
    this.#routes = routesOf(document);
    this.#secrets = secrets;
    this.#ids = [...secrets.ids];
    this.#source = {
      random,
      schemas: document.components.schemas,
      someId: (kind = '') => random.pick((random.chance(0.7) && this.#byKind.get(kind)) || this.#ids),
    };
  }

  #someRoute(role: string): Route {
    while (true) {
      const route = this.#random.pick(this.#routes);
      const name = `${route.method} ${route.path}`;
      const isSeldom = RARELY.test(name) && !this.#random.chance(0.1);
      if (!isSeldom && !(role === 'admin' && NEVER_BY_ADMIN.test(name))) return route;
    }
  }

  async step(): Promise<void> {
    const role = this.#random.pick([...ROLES, 'signed out']);
    const route = this.#someRoute(role);
    const sent = hostileRequest(route, this.#source);
    const request = asRequest(sent, await this.#cookieOf(role));
    const [begun, before] = [performance.now(), process.cpuUsage()];
    const response = await this.#app.app.fetch(request);
    const text = await readText(response);
    const { user, system } = process.cpuUsage(before);
    this.statuses[response.status] = (this.statuses[response.status] ?? 0) + 1;
    const what = `${role}: ${sent.method} ${sent.path.slice(0, 200)}`;
    this.busiest = longer(this.busiest, { ms: (user + system) / 1000, what });
    this.slowest = longer(this.slowest, { ms: performance.now() - begun, what });
    const why = this.#faultOf(response, text);
    if (why !== undefined)
      this.faults.push(`${why}: ${role} ${JSON.stringify(sent).slice(0, 600)} → ${text.slice(0, 300)}`);
    if (response.status === 401 && role !== 'signed out') this.#cookies.delete(role);
    this.#keepId(kindOf(route), response, text);
    this.#app.clock.advance(this.#random.int(2_000));
  }

  #faultOf(response: Response, text: string): string | undefined {
    if (response.status >= 500) return `status ${response.status}`;
    if (response.status >= 400 && !isProblem(response, text)) return 'a refusal that is no problem document';
    if (response.status >= 400 && INNER.test(text)) return 'what is inside shows';
    const leaked = this.#secrets.words.find((word) => text.includes(word));
    if (leaked !== undefined) return `somebody else’s: ${leaked}`;
    if (Object.hasOwn(Object.prototype, 'polluted')) return 'the prototype of all objects was changed';
    return undefined;
  }

  /** New things are known from then on, some of them. */
  #keepId(kind: string, response: Response, text: string): void {
    const id = /"id":"([0-9a-f-]{36})"/.exec(text)?.[1];
    if (response.status !== 200 || id === undefined) return;
    const ofKind = this.#byKind.get(kind) ?? [];
    ofKind[ofKind.length < 40 ? ofKind.length : this.#random.int(40)] = id;
    this.#byKind.set(kind, ofKind);
    this.#ids[this.#ids.length < 300 ? this.#ids.length : this.#random.int(300)] = id;
  }

  /** Whoever was signed out by what they sent comes back as somebody new. */
  async #cookieOf(role: string): Promise<string | undefined> {
    if (role === 'signed out') return undefined;
    const known = this.#cookies.get(role);
    if (known !== undefined) return known;
    const of = ROLES.find((each) => each === role);
    const { cookie, user } = await aUser(this.#app, {
      name: `A ${role}`,
      ...(of === undefined ? {} : { role: of }),
    });
    this.#cookies.set(role, cookie);
    this.#ids.push(user.id);
    return cookie;
  }
}

/** Sends so many hostile requests, and answers what was wrong with the answers. */
export const raid = async (
  app: TestApp,
  {
    random,
    secrets,
    requests,
    tell = () => undefined,
  }: {
    random: Random;
    secrets: Secrets;
    requests: number;
    tell?: (sent: number, raid: Omit<Raid, 'requests'>) => void;
  },
): Promise<Raid> => {
  const document: Json = await (await app.app.request('/api/openapi.json')).json();
  const raider = new Raider(app, random, document, secrets);
  for (let sent = 0; sent < requests; sent++) {
    await raider.step();
    // What was begun goes on: files are read and brought in, large undos come to their end.
    if (sent % 500 === 0) await app.runJobs();
    if (sent % 5000 === 0) tell(sent, raider);
  }
  tell(requests, raider);
  const { faults, statuses, busiest, slowest } = raider;
  return { requests, faults, statuses, busiest, slowest };
};

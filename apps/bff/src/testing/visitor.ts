import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Json } from './people.ts';

/** Somebody at a browser, on a server that is reached over the network. */
export interface Visitor {
  readonly cookie: string;
  /** Sends an object as JSON, a text as a file. */
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; json: Json }>;
}

export const ADA = { name: 'Ada Palmer', email: 'ada@daybook.example', password: 'a quiet morning in May' };

/** Connections are kept, as browsers keep them. */
const agent = new Agent({ keepAlive: true });

/** Of hundreds who write at once, `fetch` would take more of the machine than the server they write to. */
const send = (url: string, method: string, headers: Readonly<Record<string, string>>, body?: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { agent, method, headers }, resolve).on('error', reject).end(body);
  });

const call = async (
  origin: string,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
) => {
  const type = typeof body === 'string' ? 'text/csv' : 'application/json';
  const content = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const kind = body === undefined ? {} : { 'content-type': type };
  const answer = await send(`${origin}/api${path}`, method, { cookie, origin, ...kind, ...headers }, content);
  const said = await text(answer);
  const status = answer.statusCode ?? 0;
  return { answer, status, json: said === '' ? null : JSON.parse(said) };
};

/** The same browser as before, on the server as it is now. */
export const visitorOf = (origin: string, cookie: string): Visitor => ({
  cookie,
  call: async (method, path, body, headers) => {
    const { status, json } = await call(origin, cookie, method, path, body, headers);
    return { status, json };
  },
});

const enter = async (origin: string, path: string, body: unknown): Promise<Visitor> => {
  const { answer, status, json } = await call(origin, '', 'POST', path, body);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (status >= 300 || cookie === undefined) throw new Error(`${path} was refused: ${JSON.stringify(json)}`);
  return visitorOf(origin, cookie);
};

/** Creates the workspace with Ada as its admin, by the address that was printed. */
export const setUp = ({ origin, hash }: URL): Promise<Visitor> => {
  const token = new URLSearchParams(hash.slice(1)).get('token');
  const place = { workspaceName: 'Palmer & Co', zone: 'Europe/Berlin', locale: 'en-GB' };
  return enter(origin, '/setup', { ...ADA, ...place, token });
};

export const signIn = ({ origin }: URL): Promise<Visitor> => {
  const { email, password } = ADA;
  return enter(origin, '/session', { email, password });
};

/** Opens the stream of changes; answers what came so far, and when it ended. */
export const listenTo = async (
  url: URL,
  { cookie }: Visitor,
): Promise<{ heard: () => string; ended: Promise<void> }> => {
  const stream = await fetch(new URL('/api/live', url), { headers: { cookie } });
  const parts: string[] = [];
  const decoder = new TextDecoder();
  const ended = (async () => {
    for await (const part of stream.body ?? []) parts.push(decoder.decode(part));
  })();
  return { heard: () => parts.join(''), ended };
};

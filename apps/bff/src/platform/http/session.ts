import { createHash } from 'node:crypto';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../deps.ts';
import { findSession, SESSION_MS, seeSession } from '../session/session.store.ts';
import { hashToken } from '../session/token.ts';
import type { AppEnv } from './env.ts';
import { noted } from './noted.ts';
import { bearerOf, programs } from './program.ts';

export const COOKIE = 'daybook_session';

/** The address of the client: as many hops back as there are trusted proxies, else the one that connected. */
const addressOf = (c: Context<AppEnv>, trustedProxies: number): string => {
  const hops = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  const forwarded = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  if (forwarded !== undefined) return forwarded;
  // Without a socket, as tests call it, there is no connection, and what throws each time costs more than the rest.
  const from: unknown = c.env;
  const isConnected = typeof from === 'object' && from !== null && 'incoming' in from;
  return isConnected ? (getConnInfo(c).remote.address ?? '') : '';
};

const isSecure = (c: Context<AppEnv>, { trustedProxies, baseUrl }: Deps['config']): boolean =>
  baseUrl === null
    ? trustedProxies > 0 && c.req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https'
    : baseUrl.protocol === 'https:';

/** Finds out where a request comes from: the address, and whether it came over TLS. */
export const locate =
  ({ config }: Deps): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    c.set('address', addressOf(c, config.trustedProxies));
    c.set('secure', isSecure(c, config));
    await next();
  };

/** Gives the browser a session. Not readable by scripts; not sent along with other sites' requests. */
export const giveSession = (c: Context<AppEnv>, token: string): void => {
  setCookie(c, COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('secure'),
    maxAge: SESSION_MS / 1000,
  });
};

const findSessionOf =
  (deps: Deps) =>
  async (c: Context<AppEnv>): Promise<void> => {
    const token = getCookie(c, COOKIE) ?? '';
    const session =
      token === '' ? undefined : await findSession(deps.db.read, hashToken(token), deps.clock());
    c.set('session', session ?? null);
    if (session === undefined) return;
    const isSeenAnew = await noted(deps.log, () => seeSession(deps.db, session, deps.clock()));
    if (isSeenAnew) giveSession(c, token);
  };

/**
 * Finds out who asks: the program, where a key is shown; else the session, if there is a live one, whose browser keeps
 * its cookie while it is used. Who shows a key has no session: cookies that came along count for nothing.
 */
export const identify = (deps: Deps): MiddlewareHandler<AppEnv> => {
  const findProgramOf = programs(deps);
  const findSessionFor = findSessionOf(deps);
  return async (c, next) => {
    const bearer = bearerOf(c.req.header('authorization'));
    c.set('session', null);
    c.set('program', bearer === undefined ? null : await findProgramOf(bearer, c.get('address')));
    if (bearer === undefined) await findSessionFor(c);
    await next();
  };
};

export const takeSession = (c: Context<AppEnv>): void => {
  deleteCookie(c, COOKIE, { path: '/', secure: c.get('secure') });
};

const KEY = /^[\x21-\x7e]{8,100}$/;

/** Reads the key that makes a repeated write recognisable, with the hash of what it is a key for. */
export const readRequestKey: MiddlewareHandler<AppEnv> = async (c, next) => {
  const key = c.req.header('idempotency-key');
  if (key !== undefined && c.req.method !== 'GET') {
    if (!KEY.test(key))
      throw new Refusal('request.invalid', {
        detail: 'The header Idempotency-Key takes 8 to 100 visible characters.',
      });
    const bodyHash = createHash('sha256')
      .update(new Uint8Array(await c.req.arrayBuffer()))
      .digest('base64url');
    c.set('request', { key, route: `${c.req.method} ${c.req.path}`, bodyHash });
  }
  await next();
};

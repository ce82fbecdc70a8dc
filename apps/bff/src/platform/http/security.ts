import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Context, MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import type { AppEnv } from './env.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

const setHeaders = (c: Context<AppEnv>): void => {
  c.header('content-security-policy', POLICY);
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'same-origin');
  // Browsers ignore it elsewhere and complain in their console, as on a local network without TLS.
  if (c.get('secure') || LOOPBACK.test(c.req.header('host') ?? ''))
    c.header('cross-origin-opener-policy', 'same-origin');
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('x-frame-options', 'DENY');
  c.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()');
  if (c.get('secure')) c.header('strict-transport-security', 'max-age=31536000');
  if (c.req.path.startsWith('/api/')) c.header('cache-control', 'no-store');
};

/** Headers that keep other sites, and whatever slips into a page, from doing harm. */
export const secureHeaders: MiddlewareHandler<AppEnv> = async (c, next) => {
  // Before the answer is made: changing one that is there costs as much as a query.
  setHeaders(c);
  await next();
  if (!c.res.headers.has('x-content-type-options')) setHeaders(c);
};

/** Nothing is called by a NUL, and not every database can be asked for one. */
export const refuseNul: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.req.url.includes('%00'))
    throw new Refusal('request.invalid', {
      detail: 'There is a character in this address that cannot be read.',
    });
  return next();
};

/** Nothing is unpacked here: a small body can hold more than any machine, and no browser compresses what it sends. */
export const refuseCompressed: MiddlewareHandler<AppEnv> = (c, next) => {
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (encoding.trim().toLowerCase() !== 'identity')
    throw new Refusal('request.compressed', {
      detail: 'This was sent compressed, and nothing is unpacked here. Send it as it is.',
    });
  return next();
};

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A key is not sent along by a browser on its own, as cookies are. */
const isPureProgram = (c: Context<AppEnv>): boolean =>
  c.get('program') !== null && c.req.header('cookie') === undefined;

/**
 * Refuses writes that another site's page makes with our user's cookie. A browser always sends an Origin with those; a
 * program that sends none has no cookie that was not given to it.
 */
export const refuseCrossSite =
  ({ baseUrl, trustedProxies }: Config): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (READS.has(c.req.method) || isPureProgram(c)) return next();
    const origin = c.req.header('origin');
    const forwardedHost = trustedProxies > 0 ? c.req.header('x-forwarded-host') : undefined;
    const ours = [baseUrl?.host, forwardedHost, c.req.header('host')].filter((host) => host !== undefined);
    const foreign = origin !== undefined && !ours.includes(URL.parse(origin)?.host ?? '');
    const fetchSite = c.req.header('sec-fetch-site');
    if (foreign || fetchSite === 'cross-site' || fetchSite === 'same-site') {
      throw new Refusal('request.cross-site', {
        detail: 'This came from another site and was not carried out.',
      });
    }
    return next();
  };

/** Refuses writes through a key that may only read, before anything else looks at them. */
export const refuseReaders: MiddlewareHandler<AppEnv> = (c, next) => {
  if (c.get('program')?.scope === 'read' && !READS.has(c.req.method))
    throw new Refusal('actor.not-allowed', {
      detail: 'This API key may only read. Make one that may write.',
    });
  return next();
};

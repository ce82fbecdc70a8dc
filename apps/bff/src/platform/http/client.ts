import type { Context } from 'hono';
import type { Config } from '../config.ts';
import type { Client } from '../session/client.ts';
import type { AppEnv } from './env.ts';

const MOST_AGENT = 300;

/** Where the request comes from, as the list of sessions shows it. */
export const clientOf = (c: Context<AppEnv>): Client => ({
  address: c.get('address'),
  agent: (c.req.header('user-agent') ?? '').slice(0, MOST_AGENT),
});

/** A path as an address that others can open: under the configured one, else the one this request came by. */
export const absolute = (c: Context<AppEnv>, { baseUrl, trustedProxies }: Config, path: string): string => {
  if (baseUrl !== null) return new URL(path, baseUrl).href;
  const forwarded = trustedProxies > 0 ? c.req.header('x-forwarded-host') : undefined;
  const host = forwarded ?? c.req.header('host') ?? new URL(c.req.url).host;
  return new URL(path, `${c.get('secure') ? 'https' : 'http'}://${host}`).href;
};

import { createHash } from 'node:crypto';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { type Context, Hono } from 'hono';
import type { Deps } from '../../platform/deps.ts';
import { absolute } from '../../platform/http/client.ts';
import type { AppEnv } from '../../platform/http/env.ts';
import { RateLimit } from '../../platform/http/rate-limit.ts';
import { pageAddress, tokenIn } from './feed-addresses.ts';
import { writeCalendar } from './write-calendar.ts';

/** Calendars ask every few minutes at most; several devices behind one address do so as well. */
const PER_ADDRESS = { burst: 60, perSecond: 1 / 2 };

const waitOf = (error: Refusal): string => {
  const seconds = error.facts?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? String(seconds) : '60';
};

/** What other calendars read, open to whoever knows the address. */
export const publicCalendarRoutes = (deps: Deps) => {
  const byAddress = new RateLimit(PER_ADDRESS);

  /** How long the client has to wait, where it asks too often. */
  const tooOften = (c: Context<AppEnv>): string | undefined => {
    try {
      byAddress.take(c.get('address'), deps.clock());
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return waitOf(error);
    }
  };

  return new Hono<AppEnv>().get('/:name', async (c) => {
    c.header('cache-control', 'private, no-cache');
    const wait = tooOften(c);
    if (wait !== undefined)
      return c.text('That was too often in a short time.', 429, { 'retry-after': wait });
    const token = tokenIn(c.req.param('name'));
    const linkTo = (id: string) => absolute(c, deps.config, pageAddress(id));
    const text = token === undefined ? undefined : await writeCalendar(deps, token, linkTo);
    if (text === undefined) return c.text('There is no calendar at this address.', 404);
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    const known = c.req.header('if-none-match')?.split(/\s*,\s*/) ?? [];
    if (known.some((each) => each.replace(/^W\//, '') === etag)) return c.body(null, 304, { etag });
    return c.body(text, 200, { etag, 'content-type': 'text/calendar; charset=utf-8' });
  });
};

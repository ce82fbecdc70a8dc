import { Refusal } from '@daybook/shared/kernel/refusal';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';
import type { AppEnv } from './env.ts';

/** One line per request: the pattern of the route, never the path or query, which may hold names and tokens. */
export const requestLog =
  (log: Log): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    // The files of the interface are of interest to nobody but who looks for a fault in them.
    const level = c.req.path.startsWith('/api/') ? 'info' : 'debug';
    log[level](
      {
        method: c.req.method,
        route: routePath(c),
        status: c.res.status,
        code: c.error instanceof Refusal ? c.error.code : undefined,
        ms: Math.round((performance.now() - start) * 10) / 10,
        user: c.get('session')?.user.id,
      },
      'request',
    );
  };

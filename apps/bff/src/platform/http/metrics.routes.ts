import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { doc } from './doc.ts';
import { type AppEnv, actorOf } from './env.ts';
import { bearerOf } from './program.ts';

const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const answer = async (c: Context<AppEnv>, deps: Deps): Promise<Response> =>
  c.body(await deps.metrics.read(deps), 200, { 'content-type': TYPE });

/** Counts each request to the API and how long its answer took. */
export const measure =
  ({ metrics }: Deps): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const start = performance.now();
    await next();
    metrics.request(c.req.method, routePath(c), c.res.status, (performance.now() - start) / 1000);
  };

/** Lets in a collector that shows the token of the settings, which is no API key; everybody else goes on. */
export const admitCollector = (deps: Deps): MiddlewareHandler<AppEnv> => {
  const { metricsToken } = deps.config;
  const wanted = metricsToken === null ? null : digest(metricsToken);
  return async (c, next) => {
    const shown = bearerOf(c.req.header('authorization'));
    if (wanted === null || shown === undefined || !timingSafeEqual(digest(shown), wanted)) return next();
    return answer(c, deps);
  };
};

/** How Daybook is doing, for Prometheus: to admins, and to collectors with the token of the settings. */
export const metricsRoutes = (deps: Deps) =>
  new Hono<AppEnv>().get(
    '/metrics',
    doc({
      summary: 'Figures for Prometheus: with an admin’s key, or the token of the setting METRICS_TOKEN',
      tag: 'Server',
      media: 'text/plain',
    }),
    (c) => {
      allow(actorOf(c), 'settings.change');
      return answer(c, deps);
    },
  );

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@daybook/shared/kernel/refusal';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import type { AppEnv } from './env.ts';

const YEAR_S = 31_536_000;

/** Names under /assets carry a hash of what is in them; everything else is asked for again. */
const cacheFor: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const forever = c.req.path.startsWith('/assets/') && c.res.status === 200;
  c.header('cache-control', forever ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
};

/** The built interface: its files, and for every address of the app the one page that draws it. */
export const webRoutes = (root: string) => {
  const page = join(root, 'index.html');
  return new Hono<AppEnv>()
    .use('*', cacheFor)
    .get('*', serveStatic({ root, precompressed: true }))
    .get('*', async (c) => {
      if (c.req.path.startsWith('/api/') || c.req.path.startsWith('/assets/') || !existsSync(page)) {
        throw new Refusal('request.not-found', { detail: 'There is nothing at this address.' });
      }
      return c.html(await readFile(page, 'utf8'));
    });
};

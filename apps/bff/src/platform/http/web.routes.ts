import { Refusal } from '@daybook/shared/kernel/refusal';
import { type Context, Hono } from 'hono';
import type { AppEnv } from './env.ts';
import { WebFiles } from './web-files.ts';

/** Names under /assets carry a hash of what is in them; everything else is asked for again each time. */
const cacheOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

const PAGE = '/index.html';

/** The built interface: its files, and for every address of the app the one page that draws it. */
export const webRoutes = (root: string) => {
  const files = new WebFiles(root);
  return new Hono<AppEnv>().get('*', async (c) => {
    const { path } = c.req;
    if (path === '/api' || path.startsWith('/api/'))
      throw new Refusal('request.not-found', { detail: 'There is nothing at this address.' });
    if (files.has(path)) return answer(c, files, path);
    // A part of an older version: answering with the page would only fail later and be less clear.
    if (path.startsWith('/assets/'))
      return c.text('This file is not part of this version. Load the page again.', 404);
    if (!files.has(PAGE)) return c.text('The interface is not built yet. Start Daybook with npm start.', 404);
    return answer(c, files, PAGE);
  });
};

const answer = async (c: Context<AppEnv>, files: WebFiles, path: string): Promise<Response> => {
  const encoding = files.encodingFor(path, c.req.header('accept-encoding') ?? '');
  const { bytes, type, etag } = await files.read(path, encoding);
  const headers = { 'cache-control': cacheOf(path), etag, vary: 'accept-encoding' };
  if (
    c.req
      .header('if-none-match')
      ?.split(/\s*,\s*/)
      .includes(etag)
  )
    return c.body(null, 304, headers);
  return c.body(bytes, 200, {
    ...headers,
    'content-type': type,
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
  });
};

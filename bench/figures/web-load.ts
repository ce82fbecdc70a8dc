import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { cookieOf } from '../data/people.ts';
import { freshContext } from '../lib/browser.ts';
import { type Figure, interleaved, type Reading } from '../lib/figure.ts';
import { inBrowser, openToday, ROW, readableAfter, watchRows } from '../lib/web.ts';
import type { World } from '../lib/world.ts';

const USER = 2;

/** What a page asked for, by path. */
interface Loaded {
  readonly files: ReadonlyMap<string, { type: string; body: Buffer }>;
  /** Paths of what was asked for before its rows could be read. */
  readonly first: ReadonlySet<string>;
  readonly html: string;
}

const load = async (browser: Browser, origin: string): Promise<Loaded> => {
  const context = await freshContext(browser, origin, cookieOf(USER));
  const files = new Map<string, { type: string; body: Buffer }>();
  const pending: Promise<void>[] = [];
  context.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/')) return;
    const keep = async () => {
      files.set(pathname, { type: response.headers()['content-type'] ?? '', body: await response.body() });
    };
    pending.push(keep().catch(() => undefined));
  });
  await context.addInitScript(watchRows, ROW);
  const page = await openToday(context, origin);
  await Promise.all(pending);
  await page.locator('html[data-readable]').waitFor({ state: 'attached' });
  const first = await page.evaluate(() => {
    const readable = Number(document.documentElement.dataset['readable']);
    const resources = performance.getEntriesByType('resource');
    return resources.filter((one) => one.startTime < readable).map((one) => new URL(one.name).pathname);
  });
  await page.evaluate(() => document.documentElement.removeAttribute('data-readable'));
  const html = await page.content();
  await context.close();
  return { files, first: new Set(first), html };
};

/** Gzipped scripts that the first view of Today asks for before its rows are there. */
export const webJs: Figure = {
  name: 'web-js',
  budget: 180,
  measure: async (world) =>
    inBrowser(async (browser): Promise<Reading> => {
      const { files, first } = await load(browser, (await world.daybook()).origin);
      const scripts = [...files]
        .filter(([path, { type }]) => first.has(path) && type.includes('javascript'))
        .map(([, file]) => file);
      const bytes = scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
      return { value: bytes / 1000, yardstick: null, unit: 'kB', notes: { files: scripts.length } };
    }),
};

/** The page as it stands when its rows are there, without the scripts that made it. */
const withoutScripts = (html: string): string =>
  html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*rel="(modulepreload|preload|prefetch)"[^>]*as="script"[^>]*>/g, '')
    .replace(/<link\b[^>]*rel="modulepreload"[^>]*>/g, '');

/** Serves that page with its styles and fonts, compressed beforehand, and nothing else. */
const serveStatic = async ({ files, html }: Loaded) => {
  const page = brotliCompressSync(Buffer.from(withoutScripts(html)));
  const packed = new Map(
    [...files].map(([path, { type, body }]) => [
      path,
      { type, body: type.startsWith('font') ? body : brotliCompressSync(body) },
    ]),
  );
  const server = createServer(({ url = '/' }, response) => {
    const file = packed.get(url);
    const isPage = url === '/today';
    if (!isPage && file === undefined) response.writeHead(404).end();
    else {
      const type = isPage ? 'text/html; charset=utf-8' : (file?.type ?? '');
      const encoding = type.startsWith('font') ? {} : { 'content-encoding': 'br' };
      response.writeHead(200, { 'content-type': type, ...encoding }).end(isPage ? page : file?.body);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/today`, close: () => server.close() };
};

const measureReady = async (browser: Browser, world: World): Promise<Reading> => {
  const { origin } = await world.daybook();
  const cookie = cookieOf(USER);
  const still = await serveStatic(await load(browser, origin));
  const { value, yardstick } = await interleaved(
    world.rounds,
    () => readableAfter(browser, { url: `${origin}/today`, cookie }),
    () => readableAfter(browser, { url: still.url, cookie }),
  );
  still.close();
  return { value, yardstick, unit: 'ms' };
};

/** Today readable in a browser that has seen nothing yet, four times slower, against a still page of the same rows. */
export const webReady: Figure = {
  name: 'web-ready',
  budget: 3,
  measure: async (world) => inBrowser((browser) => measureReady(browser, world)),
};

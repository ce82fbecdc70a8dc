import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../testing/test-app.ts';
import { webRoutes } from './web.routes.ts';

const app = testApp();
const root = mkdtempSync(join(tmpdir(), 'daybook-web-'));
const PAGE = '<!doctype html><title>Daybook</title>';
const SCRIPT = 'console.log("a long script");'.repeat(200);

beforeAll(() => {
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), PAGE);
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, 'assets/app-Dw3x.js'), SCRIPT);
  writeFileSync(join(root, 'assets/made-Dw3x.js'), SCRIPT);
  writeFileSync(join(root, 'assets/made-Dw3x.js.gz'), gzipSync('made by the build'));
  writeFileSync(join(root, 'assets/inter-Dw3x.woff2'), Buffer.from([1, 2, 3]));
  app.current.app.route('/', webRoutes(root));
});
afterAll(() => rmSync(root, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.current.app.request(path, { method, headers });

test.each(['/', '/today', '/contacts/0199b1f0-6f2a-7c3e-9a51-2f6d1c9b7e10', '/link/token.with.dots'])(
  'every address of the app, such as %s, is answered with the page, asked for again each time',
  async (path) => {
    const answer = await get(path);
    expect(await answer.text()).toBe(PAGE);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await get(path, { 'if-none-match': answer.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(answer.headers.get('etag'));
  },
);

test('a file with a hash in its name is kept by the browser for ever, any other is asked for again', async () => {
  const script = await get('/assets/app-Dw3x.js');
  expect(await script.text()).toBe(SCRIPT);
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
});

test('text is sent compressed to who can read it, each time the same; fonts are as they are', async () => {
  const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());
  const accepting = { 'accept-encoding': 'gzip, deflate, br' };
  const brotli = await get('/assets/app-Dw3x.js', accepting);
  expect(brotli.headers.get('content-encoding')).toBe('br');
  expect(brotli.headers.get('vary')).toBe('accept-encoding');
  expect(brotliDecompressSync(await bytesOf(brotli)).toString()).toBe(SCRIPT);
  const gzip = await get('/assets/app-Dw3x.js', { 'accept-encoding': 'gzip;q=1.0, br;q=0' });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await bytesOf(gzip)).toString()).toBe(SCRIPT);
  expect(gzip.headers.get('etag')).not.toBe(brotli.headers.get('etag'));
  expect((await get('/assets/inter-Dw3x.woff2', accepting)).headers.get('content-encoding')).toBeNull();
});

test('what the build compressed is used', async () => {
  const made = await get('/assets/made-Dw3x.js', { 'accept-encoding': 'gzip' });
  expect(gunzipSync(Buffer.from(await made.arrayBuffer())).toString()).toBe('made by the build');
  expect((await get('/assets/made-Dw3x.js.gz')).status).toBe(404);
});

test('a part of an older version is not there, and neither is anything outside the folder', async () => {
  expect((await get('/assets/app-Old1.js')).status).toBe(404);
  expect(await (await get('/..%2f..%2fetc/passwd')).text()).toBe(PAGE);
  expect(await (await get('/%2e%2e/package.json')).text()).toBe(PAGE);
});

test('under /api there is no page: what is not there is a problem document', async () => {
  for (const path of ['/api', '/api/', '/api/nothing']) {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  }
  expect((await get('/today', {}, 'POST')).status).toBe(404);
});

test('HEAD is answered like GET, without the body', async () => {
  const answer = await get('/today', {}, 'HEAD');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('etag')).not.toBeNull();
  expect(await answer.text()).toBe('');
});

test('before the interface is built, its address says so', async () => {
  const empty = webRoutes(join(root, 'nothing-here'));
  const answer = await empty.request('/today');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toBe('The interface is not built yet. Start Daybook with npm start.');
});

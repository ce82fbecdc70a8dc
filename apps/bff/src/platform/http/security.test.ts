import { beforeAll, describe, expect, test } from 'vitest';
import { aUser, type TestUser } from '../../testing/people.ts';
import { testApp } from '../../testing/test-app.ts';

const plain = testApp();
const proxied = testApp({ trustedProxies: 1 });
const named = testApp({ baseUrl: new URL('https://daybook.example.com') });

const users: Record<string, TestUser> = {};

beforeAll(async () => {
  users['plain'] = await aUser(plain.current);
  users['proxied'] = await aUser(proxied.current);
  users['named'] = await aUser(named.current);
});

/** Whether a write with a good cookie and these headers is carried out. */
const writes = async (where: string, headers: Record<string, string>): Promise<number> => {
  const answer = await users[where]?.call('POST', '/activities', { type: 'call', subject: 'Call' }, headers);
  if (answer?.status === 403) expect(answer.json.code).toBe('request.cross-site');
  return answer?.status ?? 0;
};

describe('a write is carried out only for our own pages and for programs', () => {
  const OWN = { host: '192.168.1.20:8484', origin: 'http://192.168.1.20:8484' };

  test.each([
    ['from our page on a LAN address', 'plain', OWN, 200],
    ['from a program, which sends no origin', 'plain', { host: 'localhost:8484' }, 200],
    ['from our page, as a browser says', 'plain', { ...OWN, 'sec-fetch-site': 'same-origin' }, 200],
    ['from another site', 'plain', { ...OWN, origin: 'https://evil.example' }, 403],
    ['from another port of the same machine', 'plain', { ...OWN, origin: 'http://192.168.1.20:3000' }, 403],
    ['from an opaque origin, such as a file or a sandbox', 'plain', { ...OWN, origin: 'null' }, 403],
    [
      'from another site by its browser, without an origin',
      'plain',
      { host: OWN.host, 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['from a sibling domain', 'plain', { ...OWN, 'sec-fetch-site': 'same-site' }, 403],
    [
      'by a host header that names the attacker, through a proxy not trusted',
      'plain',
      { ...OWN, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      403,
    ],
    [
      'through a trusted proxy',
      'proxied',
      { host: '127.0.0.1:8484', 'x-forwarded-host': 'crm.example', origin: 'https://crm.example' },
      200,
    ],
    [
      'through a trusted proxy from another site',
      'proxied',
      { host: '127.0.0.1:8484', 'x-forwarded-host': 'crm.example', origin: 'https://evil.example' },
      403,
    ],
    [
      'by the configured address',
      'named',
      { host: '127.0.0.1:8484', origin: 'https://daybook.example.com' },
      200,
    ],
    [
      'by another address where one is configured',
      'named',
      { host: '127.0.0.1:8484', origin: 'https://daybook.example.net' },
      403,
    ],
  ])('%s', async (_, where, headers, status) => {
    expect(await writes(where, headers)).toBe(status);
  });
});

test('reading from elsewhere is not refused here: the browser keeps the answer from the other site', async () => {
  const answer = await users['plain']?.call('GET', '/activities', undefined, {
    origin: 'https://evil.example',
  });
  expect(answer?.status).toBe(200);
});

test('no answer may be framed, sniffed, cached or run foreign code', async () => {
  const { headers } = await plain.current.app.request('/api/health');
  expect(headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('strict-transport-security')).toBeNull();
  const tls = await named.current.app.request('/api/health');
  expect(tls.headers.get('strict-transport-security')).toContain('max-age=');
});

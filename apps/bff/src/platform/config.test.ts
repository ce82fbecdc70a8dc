import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
  [
    { HOST: 'not a host' },
    'HOST=not a host does not work: give an address or a host name, such as 127.0.0.1 or 0.0.0.0.',
  ],
  [{ PORT: '70000' }, 'PORT=70000 does not work: give a number from 0 to 65535.'],
  [
    { BASE_URL: 'daybook.example' },
    'BASE_URL=daybook.example does not work: give the address users open, such as https://daybook.example.com, without a path.',
  ],
  [
    { BASE_URL: 'https://example.com/daybook' },
    'BASE_URL=https://example.com/daybook does not work: give the address users open, such as https://daybook.example.com, without a path.',
  ],
  [
    { TRUST_PROXY: 'yes' },
    'TRUST_PROXY=yes does not work: give how many reverse proxies stand in front: 0, 1, 2 …',
  ],
  [{ MAX_FILE_MB: '0' }, 'MAX_FILE_MB=0 does not work: give a number of megabytes from 1 to 1000.'],
  [
    { LOG_LEVEL: 'loud' },
    'LOG_LEVEL=loud does not work: choose one of fatal, error, warn, info, debug, trace, silent.',
  ],
  [
    { DATABASE_URL: 'mysql://root:secret@db/crm' },
    'DATABASE_URL does not work: give a PostgreSQL address, such as postgres://user:password@host/daybook.',
  ],
  [
    { DAYBOOK_TEST_CLOCK: '2026-11-24T08:00:00Z' },
    'DAYBOOK_TEST_CLOCK=2026-11-24T08:00:00Z does not work: a set clock is for tests only.',
  ],
  [
    { DAYBOOK_TEST: '1', DAYBOOK_TEST_CLOCK: 'noon' },
    'DAYBOOK_TEST_CLOCK=noon does not work: give a moment such as 2026-11-23T09:00:00Z.',
  ],
  [{ WEBHOOK_PRIVATE: 'yes' }, 'WEBHOOK_PRIVATE=yes does not work: give 1'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN does not work: give 16 to 200 visible characters.'],
])('%o is refused in a sentence that names it', (env, sentence) => {
  expect(() => readConfig(env, [])).toThrow(sentence);
});

test('without settings it listens on this machine only and keeps its data beside it', () => {
  expect(readConfig({}, [])).toMatchObject({
    host: '127.0.0.1',
    port: 8484,
    baseUrl: null,
    trustedProxies: 0,
    location: { engine: 'sqlite' },
    demo: false,
    testClock: null,
  });
  expect(readConfig({}, []).dataFolder).toBe(`${process.cwd()}/data`);
  expect(readConfig({ BASE_URL: '', DATABASE_URL: '', DAYBOOK_DATA: '' }, []).dataFolder).toBe(
    `${process.cwd()}/data`,
  );
});

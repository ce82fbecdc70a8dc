import { Refusal } from '@daybook/shared/kernel/refusal';
import { Hono } from 'hono';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { AppEnv } from './env.ts';
import { onError } from './problem.ts';

/** A route that fails like this: its answer, and what the log says. */
const failing = async (error: Error) => {
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
  const app = new Hono<AppEnv>();
  app.onError(onError(log));
  app.get('/contacts/:id', () => {
    throw error;
  });
  const answer = await app.request('/contacts/ana?q=souza');
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    json: await answer.json(),
    log: lines.join(''),
  };
};

test('a refusal is answered in its words, with its fields and facts, and not logged', async () => {
  const errors = [{ path: 'email', message: 'This is no email address.' }];
  const facts = { version: 3 };
  const refusal = new Refusal('thing.conflict', { detail: 'Somebody was faster.', errors, facts });
  expect(await failing(refusal)).toEqual({
    status: 409,
    type: 'application/problem+json',
    json: {
      type: 'about:blank',
      title: 'This does not fit what is there',
      status: 409,
      code: 'thing.conflict',
      detail: 'Somebody was faster.',
      errors,
      facts,
    },
    log: '',
  });
});

test.each([
  ['SQLITE_FULL', 'The disk of the server is full. Nothing was saved; tell your admin.'],
  ['SQLITE_READONLY_DBMOVED', 'The server cannot write to its disk. Nothing was saved; tell your admin.'],
  ['25006', 'The database can only be read just now. Nothing was saved; tell your admin.'],
  ['0A000', 'The database can only be read just now. Nothing was saved; tell your admin.'],
  ['40001', 'Many people are changing this at once. Nothing was saved; try again.'],
  ['ECONNREFUSED', 'The database cannot be reached. Try again in a moment.'],
  ['57P01', 'The database cannot be reached. Try again in a moment.'],
])('%s is told in a sentence for whoever clicked', async (code, detail) => {
  const { status, json, log } = await failing(Object.assign(new Error('row of Ana Souza'), { code }));
  expect(status).toBe(503);
  expect(json).toMatchObject({ code: 'server.unavailable', detail });
  expect(log).toContain('"level":40');
  expect(log).not.toContain('Ana Souza');
});

test('a character that PostgreSQL cannot keep is the fault of who sent it', async () => {
  const { status, json } = await failing(Object.assign(new Error('byte 0x00'), { code: '22021' }));
  expect(status).toBe(400);
  expect(json).toMatchObject({
    code: 'request.invalid',
    detail: 'There is a character in this that no text can have.',
  });
});

test('a fault of ours is logged with its place, and without what it quotes', async () => {
  const { status, json, log } = await failing(new RangeError('invalid value of Ana Souza <ana@example.com>'));
  expect(status).toBe(500);
  expect(json).toMatchObject({
    code: 'server.error',
    detail: 'Something went wrong here. Nothing was saved. Try again.',
  });
  expect(JSON.parse(log)).toMatchObject({ level: 50, error: 'RangeError', route: '/contacts/:id' });
  expect(log).toContain('problem.test.ts');
  expect(log).not.toMatch(/Ana|souza/i);
});

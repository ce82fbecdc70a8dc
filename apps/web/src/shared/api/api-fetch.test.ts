import { afterEach, describe, expect, test, vi } from 'vitest';
import { apiFetch, keyed, onSignedOut } from './api-fetch.ts';
import { Problem } from './problem.ts';
import { problemSentence } from './problem-words.ts';

type Answer = Response | Error;

/** The network, answering in this order. */
const network = (...answers: Answer[]) => {
  const sent: { url: string; headers: Headers; method: string }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers), method: init.method ?? '' });
    const answer = answers[sent.length - 1];
    if (!(answer instanceof Response)) throw answer ?? new TypeError('no answer left');
    return answer;
  });
  return sent;
};

const problem = (status: number, body: object) => new Response(JSON.stringify(body), { status });
const refusedWith = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const keysOf = (sent: { headers: Headers }[]) => sent.map(({ headers }) => headers.get('Idempotency-Key'));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('writes', () => {
  test('carry a key of their own', async () => {
    const sent = network(Response.json({}), Response.json({}));
    await apiFetch('/api/a', { method: 'POST' });
    await apiFetch('/api/a', { method: 'POST' });
    const [first, second] = keysOf(sent);
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
    expect(second).not.toBe(first);
  });

  test('whose answer is lost are sent once more with the same key', async () => {
    const sent = network(new TypeError('reset'), Response.json({ id: 1 }));
    await apiFetch('/api/a', { method: 'POST' });
    const [first, second] = keysOf(sent);
    expect(sent).toHaveLength(2);
    expect(second).toBe(first);
  });

  test('keep the key they were given', async () => {
    const sent = network(Response.json({}));
    await apiFetch('/api/a', { method: 'POST', ...keyed('k') });
    expect(keysOf(sent)).toEqual(['k']);
  });
});

describe('answers', () => {
  test('a refusal is a problem with its code, sentence and fields', async () => {
    network(
      problem(422, {
        code: 'request.invalid',
        detail: 'Give a name.',
        errors: [{ path: 'name', message: 'Write something here.' }],
      }),
    );
    const error = await refusedWith(apiFetch('/api/a'));
    expect(error).toMatchObject({ code: 'request.invalid', status: 422, errors: [{ path: 'name' }] });
    expect(problemSentence(error)).toBe('Give a name.');
  });

  test('no answer at all says that Daybook cannot be reached', async () => {
    network(new TypeError('failed'));
    const error = await refusedWith(apiFetch('/api/a'));
    expect(error).toMatchObject({ code: 'network.unreachable' });
    expect(problemSentence(error)).toContain('cannot be reached');
  });

  test('an answer of something in between is a server error in plain words', async () => {
    network(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    const error = await refusedWith(apiFetch('/api/a'));
    expect(error).toBeInstanceOf(Problem);
    expect(problemSentence(error)).not.toContain('<');
  });

  test('an ended session is reported, a wrong password is not', async () => {
    const handler = vi.fn<() => void>();
    onSignedOut(handler);
    network(problem(401, { code: 'session.wrong-password' }), problem(401, { code: 'session.required' }));
    await refusedWith(apiFetch('/api/sessions', { method: 'POST' }));
    expect(handler).not.toHaveBeenCalled();
    await refusedWith(apiFetch('/api/me'));
    expect(handler).toHaveBeenCalledOnce();
  });
});

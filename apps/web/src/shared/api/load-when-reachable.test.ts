import { afterEach, expect, test, vi } from 'vitest';
import { loadWhenReachable } from './load-when-reachable.ts';

const failing = (times: number) => {
  let tries = 0;
  return async (): Promise<string> => {
    tries += 1;
    if (tries <= times) throw new TypeError('Failed to fetch dynamically imported module');
    return 'the part';
  };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a part that failed for a connection that is back by now is loaded', async () => {
  vi.stubGlobal('fetch', async () => new Response());
  await expect(loadWhenReachable(failing(1))).resolves.toBe('the part');
});

test('a part that is not there though the server answers fails', async () => {
  vi.stubGlobal('fetch', async () => new Response());
  await expect(loadWhenReachable(failing(2))).rejects.toThrow('Failed to fetch');
});

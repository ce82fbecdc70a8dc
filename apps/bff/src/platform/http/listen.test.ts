import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';

/** No test waits this long: what is not told to end is not cut off either. */
const GRACE_MS = 3_600_000;

/** A server whose answers come when they are let, and one connection to it that is kept. */
const aServer = async () => {
  const waiting: (() => void)[] = [];
  const { port, close } = await listen(
    async () => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return new Response('answered');
    },
    { host: '127.0.0.1', port: 0 },
  );
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (): Promise<IncomingMessage> => {
    const [answer] = (await once(get({ port, agent }), 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer;
  };
  return { waiting, close, ask };
};

test('whoever asks all the time is told with the next answer that the server is going', async () => {
  const { waiting, close, ask } = await aServer();
  const first = ask();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  expect((await first).headers.connection).toBe('keep-alive');

  const last = ask();
  await expect.poll(() => waiting.length).toBe(2);
  const closed = close(GRACE_MS);
  waiting[1]?.();
  expect((await last).headers.connection).toBe('close');
  await closed;
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
});

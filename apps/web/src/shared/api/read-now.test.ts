import { expect, test, vi } from 'vitest';
import { Problem } from './problem.ts';
import { createQueryClient } from './query-client.ts';
import { readNow } from './read-now.ts';

const setUp = () => {
  const client = createQueryClient(() => undefined);
  const read = vi.fn<() => Promise<string>>(async () => 'Ben');
  const query = { queryKey: ['people', 'users'] as const, queryFn: read, retry: false };
  return { client, read, query };
};

test('what is known and holds is not asked for again', async () => {
  const { client, read, query } = setUp();
  await readNow(client, query);
  expect(await readNow(client, query)).toBe('Ben');
  expect(read).toHaveBeenCalledOnce();
});

test('what changed since is read, though nothing on screen shows it', async () => {
  const { client, read, query } = setUp();
  await readNow(client, query);
  await client.invalidateQueries({ queryKey: ['people'] });
  read.mockResolvedValueOnce('Ben and Cleo');
  expect(await readNow(client, query)).toBe('Ben and Cleo');
});

test('without a connection what was known last has to do; a refusal is a refusal', async () => {
  const { client, read, query } = setUp();
  await readNow(client, query);
  await client.invalidateQueries({ queryKey: ['people'] });
  read.mockRejectedValueOnce(new Problem({ code: 'network.unreachable' }));
  expect(await readNow(client, query)).toBe('Ben');
  read.mockRejectedValueOnce(new Problem({ code: 'actor.not-allowed' }));
  await expect(readNow(client, query)).rejects.toMatchObject({ code: 'actor.not-allowed' });
});

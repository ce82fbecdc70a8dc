import { MutationObserver, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { Problem } from './problem.ts';
import { createQueryClient, isAbout, refreshChanged } from './query-client.ts';

const setUp = async () => {
  const failed = vi.fn<(error: Error) => void>();
  const read = vi.fn<() => Promise<string>>(async () => 'rows');
  const client = createQueryClient(failed);
  const observer = new QueryObserver(client, { queryKey: ['activities', 'today'], queryFn: read });
  observer.subscribe(() => undefined);
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  const change = (work: Promise<unknown>) =>
    new MutationObserver(client, { mutationFn: () => work, meta: { affects: ['activities'] } })
      .mutate()
      .catch(() => undefined);
  return { client, failed, read, change };
};

test('a change reads again what it affects', async () => {
  const { change, read } = await setUp();
  await change(Promise.resolve());
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('of two overlapping changes only the last one reads again, so no prediction is overwritten', async () => {
  const { change, read } = await setUp();
  const slow = Promise.withResolvers<void>();
  const first = change(slow.promise);
  await change(Promise.resolve());
  expect(read).toHaveBeenCalledTimes(1);
  slow.resolve();
  await first;
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('somebody else’s change waits for one’s own', async () => {
  const { client, change, read } = await setUp();
  const slow = Promise.withResolvers<void>();
  const mine = change(slow.promise);
  refreshChanged(client, 'activities', []);
  expect(read).toHaveBeenCalledTimes(1);
  slow.resolve();
  await mine;
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('changes that come while one is reading are read once more at the end, and hold up nothing', async () => {
  const { client, read } = await setUp();
  const [second, third] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  read.mockReturnValueOnce(second.promise).mockReturnValueOnce(third.promise);
  const shown = () => client.getQueryData(['activities', 'today']);
  for (let n = 0; n < 5; n += 1) refreshChanged(client, 'activities', []);
  expect(read).toHaveBeenCalledTimes(2);
  second.resolve('second rows');
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(3));
  expect(shown()).toBe('second rows');
  third.resolve('third rows');
  await vi.waitFor(() => expect(shown()).toBe('third rows'));
  await vi.waitFor(() => expect(client.isFetching()).toBe(0));
  expect(read).toHaveBeenCalledTimes(3);
});

test('a refused change is told and still reads again', async () => {
  const { change, failed, read } = await setUp();
  await change(Promise.reject(new Problem({ code: 'thing.conflict' })));
  expect(failed).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
});

test('what shows one thing is read again only when that thing changes', () => {
  expect(isAbout(['activities', 'one', 'a'], 'activities', ['b'])).toBe(false);
  expect(isAbout(['activities', 'one', 'a'], 'activities', ['a', 'b'])).toBe(true);
  expect(isAbout(['activities', 'one', 'a'], 'activities', [])).toBe(true);
  expect(isAbout(['activities', 'list', {}], 'activities', ['b'])).toBe(true);
  expect(isAbout(['records', 'list'], 'activities', ['b'])).toBe(false);
});

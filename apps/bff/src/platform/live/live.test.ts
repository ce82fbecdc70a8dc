import { afterEach, expect, test } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { createLive, type Live } from './live.ts';
import { inPayloads } from './peers.ts';

const lives: Live[] = [];
const aLive = (): Live => {
  const live = createLive();
  lives.push(live);
  return live;
};

afterEach(() => Promise.all(lives.splice(0).map((live) => live.close())));

/** A browser that keeps what it is told. */
const listen = (live: Live, sessionId = 'one') => {
  const told: { resource: string; ids: string[] }[][] = [];
  const ended: string[] = [];
  const stop = live.subscribe({
    sessionId,
    tell: (messages) => told.push(JSON.parse(messages)),
    end: () => {
      ended.push(sessionId);
      stop();
    },
  });
  return { told, ended, stop };
};

const ids = (...names: string[]): ReadonlySet<string> => new Set(names);

test('changes within a moment are told together, each id once', async () => {
  const live = aLive();
  const { told } = listen(live);
  live.publish(new Map([['activities', ids('a', 'b')]]));
  live.publish(
    new Map([
      ['activities', ids('b', 'c')],
      ['timeline', ids('r')],
    ]),
  );
  await eventually(() => expect(told).toHaveLength(1));
  expect(told[0]).toEqual([
    { resource: 'activities', ids: ['a', 'b', 'c'] },
    { resource: 'timeline', ids: ['r'] },
  ]);
});

test('"all of it" stays all of it, whatever is named before or after; and so many ids become it', async () => {
  const live = aLive();
  const { told } = listen(live);
  live.publish(new Map([['records', ids('a')]]));
  live.publish(new Map([['records', ids()]]));
  live.publish(new Map([['records', ids('b')]]));
  live.publish(new Map([['activities', ids(...Array.from({ length: 101 }, (_, n) => `a${n}`))]]));
  await eventually(() => expect(told).toHaveLength(1));
  expect(told[0]).toEqual([
    { resource: 'records', ids: [] },
    { resource: 'activities', ids: [] },
  ]);
});

test('hundreds of listeners are told one group after the other, and what comes meanwhile is gathered', async () => {
  const live = aLive();
  const listeners = Array.from({ length: 110 }, () => listen(live));
  const told = () => listeners.filter((each) => each.told.length > 0).length;
  const groups: number[] = [];
  const stop = live.subscribe({
    sessionId: 'last',
    end: () => undefined,
    tell: () => {
      groups.push(told());
      if (groups.length > 1) return;
      live.publish(new Map([['activities', ids('b')]]));
      live.publish(new Map([['activities', ids('c')]]));
    },
  });
  listeners.push(...Array.from({ length: 110 }, () => listen(live)));
  live.publish(new Map([['activities', ids('a')]]));
  await eventually(() => expect(listeners.every((each) => each.told.length === 2)).toBe(true));
  stop();
  // What changed while half of them were still waiting is told after that.
  expect(groups).toEqual([110, 220]);
  expect(listeners.at(-1)?.told).toEqual([
    [{ resource: 'activities', ids: ['a'] }],
    [{ resource: 'activities', ids: ['b', 'c'] }],
  ]);
});

test('who goes while others are told is told nothing more, and the others are', async () => {
  const live = aLive();
  let gone = false;
  const toldGone: boolean[] = [];
  const before = Array.from({ length: 49 }, () => listen(live));
  live.subscribe({
    sessionId: 'last of the first group',
    end: () => undefined,
    tell: () => {
      setImmediate(() => {
        stop();
        gone = true;
      });
    },
  });
  const stop = live.subscribe({
    sessionId: 'first of the next',
    end: () => undefined,
    tell: () => toldGone.push(gone),
  });
  const after = listen(live);
  live.publish(new Map([['activities', ids('a')]]));
  await eventually(() => expect([...before, after].every(({ told }) => told.length === 1)).toBe(true));
  expect(toldGone).not.toContain(true);
});

test('the stream of an ended session ends, the others go on and are not told of sessions', async () => {
  const live = aLive();
  const one = listen(live, 'one');
  const two = listen(live, 'two');
  live.publish(
    new Map([
      ['sessions', ids('one')],
      ['people', ids('p')],
    ]),
  );
  await eventually(() => expect(two.told).toEqual([[{ resource: 'people', ids: ['p'] }]]));
  expect(one).toMatchObject({ ended: ['one'], told: [] });
  expect(two.ended).toEqual([]);
  expect(live.sessionIds).toEqual(new Set(['two']));
});

test('what one process tells the others fits a notification, however much it is', () => {
  const uuids = (n: number) => Array.from({ length: n }, () => crypto.randomUUID());
  const changed = (['activities', 'records', 'timeline'] as const).map((resource) => ({
    resource,
    ids: uuids(100),
  }));
  const sessions = uuids(500);
  const payloads = inPayloads({ from: 'me', changed, sessions });
  const told = payloads.map((text) => JSON.parse(text));
  expect(Math.max(...payloads.map((text) => Buffer.byteLength(text)))).toBeLessThan(8000);
  expect(told.flatMap((part) => part.changed)).toEqual(changed);
  expect(told.flatMap((part) => part.sessions)).toEqual(sessions);
  expect(told.every(({ from }) => from === 'me')).toBe(true);
});

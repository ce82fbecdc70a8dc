import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { eventually } from '../../testing/eventually.ts';
import { TEST_ENGINE, testApp } from '../../testing/test-app.ts';
import { createLive, type Live } from './live.ts';
import { joinPeers } from './peers.ts';

const app = testApp();

const urlOf = (): string => {
  const { location } = app.current.deps.db;
  if (location.engine !== 'postgres') throw new Error('Only PostgreSQL has several processes.');
  return location.url;
};

const lives: Live[] = [];
afterEach(() => Promise.all(lives.splice(0).map((live) => live.close())));

/** A process on the same database, with one browser at it. */
const aProcess = async (sessionId: string) => {
  const live = createLive();
  lives.push(live);
  await joinPeers(live, urlOf());
  const told: unknown[] = [];
  const ended = vi.fn<() => void>();
  live.subscribe({ sessionId, tell: (messages) => told.push(JSON.parse(messages)), end: ended });
  return { live, told, ended };
};

if (TEST_ENGINE === 'postgres') {
  test('what changes through one is told by the others, once each', async () => {
    const [one, two] = [await aProcess('at one'), await aProcess('at two')];
    one.live.publish(new Map([['activities', new Set(['a'])]]));
    const expected = [[{ resource: 'activities', ids: ['a'] }]];
    await eventually(() => expect(two.told).toEqual(expected));
    two.live.publish(new Map([['records', new Set<string>()]]));
    await eventually(() => expect(one.told).toEqual([...expected, [{ resource: 'records', ids: [] }]]));
    expect(two.told).toHaveLength(2);
  });

  test('a session that ends at one process ends its stream at another', async () => {
    const [one, two] = [await aProcess('at one'), await aProcess('at two')];
    one.live.publish(new Map([['sessions', new Set(['at two'])]]));
    await eventually(() => expect(two.ended).toHaveBeenCalledOnce());
    expect(one.ended).not.toHaveBeenCalled();
  });

  test('after its connection was cut a process comes back and says that all may have changed', async () => {
    const [one, two] = [await aProcess('at one'), await aProcess('at two')];
    const admin = new pg.Client({ connectionString: urlOf() });
    await admin.connect();
    await admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()",
    );
    await admin.end();
    const hasAll = (told: unknown[]) =>
      expect(JSON.stringify(told)).toContain('{"resource":"workspace","ids":[]}');
    await eventually(() => hasAll(one.told));
    await eventually(() => hasAll(two.told));
    // Both may still be telling each other so, and one that is told with it says no more; what comes after arrives as ever.
    await eventually(() => {
      one.live.publish(new Map([['imports', new Set(['i'])]]));
      expect(JSON.stringify(two.told)).toContain('{"resource":"imports","ids":["i"]}');
    });
  });
} else {
  test('on SQLite there is one process, which needs no peers', () => {
    expect(app.current.deps.db.location.engine).toBe('sqlite');
  });
}

import type { Db } from '../db/open.ts';
import { errorName } from '../error-words.ts';
import type { Log } from '../log.ts';
import { findLiveSessionIds } from '../session/session.store.ts';
import type { Live } from './live.ts';

const EVERY_MS = 60_000;

interface WatchDeps {
  readonly db: Db;
  readonly live: Live;
  readonly clock: () => number;
  readonly log: Log;
}

/** Ends the streams of sessions that are no more, of which this process may not have been told. Answers how to stop. */
export const watchSessions = ({ db, live, clock, log }: WatchDeps): (() => void) => {
  const look = async (): Promise<void> => {
    const open = live.sessionIds;
    if (open.size === 0) return;
    try {
      const standing = await findLiveSessionIds(db.read, [...open], clock());
      const ended = [...open].filter((id) => !standing.has(id));
      if (ended.length > 0) live.publishHere(new Map([['sessions', new Set(ended)]]));
    } catch (error) {
      log.warn({ error: errorName(error) }, 'the open streams could not be checked');
    }
  };
  const timer = setInterval(() => void look(), EVERY_MS).unref();
  return () => clearInterval(timer);
};

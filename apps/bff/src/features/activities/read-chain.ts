import type { ActivityChain } from '@daybook/shared/activities/activity';
import { found } from '@daybook/shared/kernel/result';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { Deps } from '../../platform/deps.ts';
import { type ActivityEntity, findActivityById } from './activities.store.ts';
import { toLink } from './activity-dto.ts';
import { type ChainRow, findFollowers, findLink } from './chain.store.ts';

/** As many as are read in either direction. */
const MOST = 50;

/** What an activity followed, and what that followed, nearest first. */
const readBefore = async (db: Reader, { key, followed_key }: ActivityEntity): Promise<ChainRow[]> => {
  const rows: ChainRow[] = [];
  const seen = new Set([key]);
  let next = followed_key;
  while (next !== null && !seen.has(next) && rows.length <= MOST) {
    seen.add(next);
    const row = await findLink(db, next);
    if (row === undefined) break;
    rows.push(row);
    next = row.followed_key;
  }
  return rows;
};

interface After {
  readonly row: ChainRow;
  readonly level: number;
}

/** What follows from an activity: each that follows it, with what follows that, and so on, as one would tell it. */
const readAfter = async (db: Reader, key: number): Promise<After[]> => {
  const all: After[] = [];
  const seen = new Set([key]);
  const tell = async (of: number, level: number): Promise<void> => {
    for (const row of await findFollowers(db, of)) {
      if (all.length > MOST) return;
      if (seen.has(row.key)) continue;
      seen.add(row.key);
      all.push({ row, level });
      await tell(row.key, level + 1);
    }
  };
  await tell(key, 1);
  return all;
};

/** The chain an activity stands in, so that it can be read from its beginning. */
export const readChain = async (deps: Deps, user: CurrentUser, id: string): Promise<ActivityChain> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const { read } = deps.db;
  const activity = found(await findActivityById(read, id), 'activity');
  const before = await readBefore(read, activity);
  const after = await readAfter(read, activity.key);
  return {
    before: before.slice(0, MOST).toReversed().map(toLink),
    after: after.slice(0, MOST).map(({ row, level }) => ({ ...toLink(row), level })),
    more: before.length > MOST || after.length > MOST,
  };
};

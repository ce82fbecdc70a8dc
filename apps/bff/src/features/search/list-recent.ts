import type { Recent } from '@daybook/shared/search/search';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findHits, toHit } from '../records/record-hits.store.ts';
import { toActivityHit } from './activity-hit.ts';
import { findActivityHits } from './activity-hits.store.ts';
import { findRecentThings } from './recent.store.ts';

const SHOWN = 8;

const present = (keys: readonly (number | null)[]): number[] => keys.filter((key) => key !== null);

/** What a user has opened last, the latest first. */
export const listRecent = async ({ db }: Deps, user: CurrentUser): Promise<Recent> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const things = await findRecentThings(db.read, user.key, SHOWN);
  const records = await findHits(db.read, present(things.map(({ record_key }) => record_key)));
  const activities = await findActivityHits(db.read, present(things.map(({ activity_key }) => activity_key)));
  const items = things.flatMap(({ record_key, activity_key }): Recent['items'] => {
    const record = records.get(record_key ?? 0);
    if (record !== undefined) return [{ kind: 'record', record: toHit(record) }];
    const activity = activities.get(activity_key ?? 0);
    return activity === undefined ? [] : [{ kind: 'activity', activity: toActivityHit(activity, [], []) }];
  });
  return { items };
};

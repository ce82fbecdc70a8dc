import type { Activity } from '@daybook/shared/activities/activity';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { readActivity } from './activity-work.ts';

/** One activity, whole. Everybody in the workspace may read it. */
export const findActivity = (deps: Deps, user: CurrentUser, id: string): Promise<Activity> => {
  allow({ kind: 'user', user }, 'workspace.read');
  return readActivity(deps.db.read, id);
};

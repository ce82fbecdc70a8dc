import type { LinkedInAction } from '@daybook/shared/linkedin/linkedin-action';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { findLinkedInPlan } from '../people/preferences.store.ts';
import { findLinkedInActions } from './linkedin-actions.store.ts';

/** What can be done on LinkedIn, with the limits of the asking user's plan; hidden ones are among it. */
export const listLinkedInActions = async (
  { db }: Pick<Deps, 'db'>,
  user: CurrentUser,
): Promise<{ items: LinkedInAction[] }> => {
  allow({ kind: 'user', user }, 'workspace.read');
  const actions = await findLinkedInActions(db.read, await findLinkedInPlan(db.read, user.key));
  return { items: [...actions.values()] };
};

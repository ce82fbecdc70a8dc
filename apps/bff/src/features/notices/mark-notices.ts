import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import type { Deps } from '../../platform/deps.ts';
import { markNotice, markNotices } from './notices.store.ts';

/** Other windows of the same user show it, too. */
const tell = (deps: Deps, user: CurrentUser): void =>
  deps.publish(new Map([['notices', new Set([user.id])]]));

/** Marks one of the user's notices as read or unread. A mark is nobody else's business, so no operation. */
export const markOneNotice = async (
  deps: Deps,
  user: CurrentUser,
  key: number,
  unread: boolean,
): Promise<{ unread: boolean }> => {
  const readAt = unread ? null : deps.clock();
  if (!(await markNotice(deps.db, { userKey: user.key, key, readAt })))
    throw new Refusal('request.not-found', { detail: 'This notice is not there any more.' });
  tell(deps, user);
  return { unread };
};

/** Marks all as read up to the one that was seen last. */
export const markAllNotices = async (
  deps: Deps,
  user: CurrentUser,
  upTo: number,
): Promise<{ unread: false }> => {
  await markNotices(deps.db, { userKey: user.key, upTo, readAt: deps.clock() });
  tell(deps, user);
  return { unread: false };
};

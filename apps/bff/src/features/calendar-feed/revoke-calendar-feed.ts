import { found } from '@daybook/shared/kernel/result';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { findFeedOf } from './calendar-feed.store.ts';

/** Ends the address of one's calendar at once and for good. */
export const revokeCalendarFeed = (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
): Promise<{ operationId: string | null }> => {
  allow(actor, 'own.change');
  const label = 'Revoked the address of the calendar';
  return operate(deps, actor, { kind: 'calendar-feed.revoke', label, final: true }, async (op) => {
    await op.remove('calendar_feed', found(await findFeedOf(op.db, actor.user.key), 'calendar address'));
    return {};
  });
};

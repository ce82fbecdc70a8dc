import type { CalendarFeed, NewCalendarFeed } from '@daybook/shared/activities/calendar-feed';
import type { Actor, CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { operate } from '../../platform/operation/operate.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';
import { findFeedOf } from './calendar-feed.store.ts';
import { toCalendarFeed } from './calendar-feed-dto.ts';

/**
 * Makes the secret address at which other calendars read one's activities; an earlier one ends. The secret is not part of
 * the operation, which would keep it with the answer: a repeated request gets none.
 */
export const createCalendarFeed = async (
  deps: Deps,
  actor: Actor & { user: CurrentUser },
  { withDays }: NewCalendarFeed,
): Promise<{ feed: CalendarFeed; token: string | null; operationId: string | null }> => {
  allow(actor, 'own.change');
  const token = newToken();
  const made: { token: string | null } = { token: null };
  const label = 'Made an address for the calendar';
  const answer = await operate(
    deps,
    actor,
    { kind: 'calendar-feed.create', label, final: true },
    async (op) => {
      const earlier = await findFeedOf(op.db, actor.user.key);
      if (earlier !== undefined) await op.remove('calendar_feed', earlier);
      const row = await op.insert('calendar_feed', {
        user_key: actor.user.key,
        token_hash: hashToken(token),
        created_at: op.now,
        read_at: null,
        with_days: Number(withDays),
      });
      made.token = token;
      return { feed: toCalendarFeed(row) };
    },
  );
  return { ...answer, token: made.token };
};

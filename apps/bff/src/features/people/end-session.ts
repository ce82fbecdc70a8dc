import { Refusal } from '@daybook/shared/kernel/refusal';
import type { CurrentUser } from '../../platform/actor.ts';
import { allow } from '../../platform/allow.ts';
import type { Deps } from '../../platform/deps.ts';
import { removeSession, removeSessions, type Session } from '../../platform/session/session.store.ts';

/** Tells every process, so that the streams of these sessions end. */
const announceEnded = ({ publish }: Deps, ids: readonly string[]): void => {
  if (ids.length > 0) publish(new Map([['sessions', new Set(ids)]]));
};

/** Ends the session that asks. */
export const signOut = async (deps: Deps, session: Session): Promise<void> => {
  await removeSession(deps.db, session.user.key, session.id);
  announceEnded(deps, [session.id]);
};

/** Ends one of the user's own sessions. */
export const endSession = async (deps: Deps, user: CurrentUser, id: string): Promise<void> => {
  allow({ kind: 'user', user }, 'own.change');
  if (!(await removeSession(deps.db, user.key, id))) {
    throw new Refusal('thing.not-found', { detail: 'This session has ended already.' });
  }
  announceEnded(deps, [id]);
};

/** Ends all sessions of the user but the one that asks; answers how many there were. */
export const endOtherSessions = async (deps: Deps, { id, user }: Session): Promise<{ ended: number }> => {
  allow({ kind: 'user', user }, 'own.change');
  const ids = await removeSessions(deps.db, user.key, id);
  announceEnded(deps, ids);
  return { ended: ids.length };
};

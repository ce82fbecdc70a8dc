import { toInstant } from '@daybook/shared/kernel/time';
import type { SessionInfo } from '@daybook/shared/people/access';
import type { Deps } from '../../platform/deps.ts';
import { listSessions, type Session } from '../../platform/session/session.store.ts';

/** Where the user is signed in, last used first. */
export const listOwnSessions = async (
  { db, clock }: Deps,
  { id, user }: Session,
): Promise<{ items: SessionInfo[] }> => {
  const rows = await listSessions(db.read, user.key, clock());
  return {
    items: rows.map((row) => ({
      id: row.id,
      agent: row.agent,
      address: row.address,
      createdAt: toInstant(row.created_at),
      seenAt: toInstant(row.seen_at),
      current: row.id === id,
    })),
  };
};

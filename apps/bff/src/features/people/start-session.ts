import { v7 as newId } from 'uuid';
import type { Deps } from '../../platform/deps.ts';
import type { Client } from '../../platform/session/client.ts';
import { insertSession } from '../../platform/session/session.store.ts';
import { hashToken, newToken } from '../../platform/session/token.ts';

/** Starts a session and answers its token, which nobody can read again. */
export const startSession = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  userKey: number,
  { agent, address }: Client,
): Promise<string> => {
  const token = newToken();
  await insertSession(db, {
    tokenHash: hashToken(token),
    id: newId(),
    userKey,
    now: clock(),
    agent,
    address,
  });
  return token;
};
